/** Copies the code beside a button to the clipboard, and says so; or selects it where the browser does not let it. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const code = button.closest('.snippet')?.querySelector('code')
  const status = button.nextElementSibling
  button.hidden = false
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code?.textContent ?? '')
      if (status) status.textContent = button.dataset.copy ?? ''
    } catch {
      // Without permission, and on plain HTTP, where there is no clipboard.
      if (code) getSelection()?.selectAllChildren(code)
    }
  })
}
