/** The visitor has closed the system's sheet without choosing anybody. */
const isDismissed = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError'

/** Whether the system's sheet took the page; false where there is none, or where it cannot take one. */
async function isSharedBySystem(data: ShareData): Promise<boolean> {
  if (!navigator.share) return false
  try {
    await navigator.share(data)
    return true
  } catch (error) {
    return isDismissed(error)
  }
}

/**
 * Shares the page by the system's own sheet. Where there is none, it copies the page's address and says so, or shows the
 * address where the browser does not let it copy. Nothing is sent anywhere.
 */
class SharePage extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const status = this.querySelector('[role=status]')
    if (!button || !status) return
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
    const url = canonical?.href ?? location.href
    const title = document.querySelector('h1')?.textContent?.replaceAll('\u00ad', '') ?? ''
    button.addEventListener('click', async () => {
      if (await isSharedBySystem({title, url})) return
      try {
        await navigator.clipboard.writeText(url)
        status.textContent = this.dataset.copied ?? ''
      } catch {
        // Without permission, and on plain HTTP, where there is no clipboard.
        status.textContent = url
      }
    })
  }
}

if (!customElements.get('share-page')) customElements.define('share-page', SharePage)
