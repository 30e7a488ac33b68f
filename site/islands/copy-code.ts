/** Copies the code beside a button to the clipboard, and says so. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const code = button.closest('.snippet')?.querySelector('code')?.textContent ?? ''
  const status = button.nextElementSibling
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code)
    if (status) status.textContent = button.dataset.copy ?? ''
  })
}
