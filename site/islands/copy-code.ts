/** Puts the code beside a button on the clipboard, and says so. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const code = button.closest('.snippet')?.querySelector('code')?.textContent ?? ''
  const said = button.nextElementSibling
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code)
    if (said) said.textContent = button.dataset.copy ?? ''
  })
}
