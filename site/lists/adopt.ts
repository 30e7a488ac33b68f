/** Makes the links and pictures of another page work on this one. */
export function adopt(item: Element, from: string): Element {
  const absolute = (address: string) => new URL(address, from).href
  for (const link of item.querySelectorAll('a[href]')) {
    link.setAttribute('href', absolute(link.getAttribute('href') ?? ''))
  }
  for (const image of item.querySelectorAll('img[src]')) {
    image.setAttribute('src', absolute(image.getAttribute('src') ?? ''))
  }
  for (const source of item.querySelectorAll('[srcset]')) {
    const candidates = (source.getAttribute('srcset') ?? '').split(/,\s+/)
    const moved = candidates.map((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/)
      return [absolute(address), ...size].join(' ')
    })
    source.setAttribute('srcset', moved.join(', '))
  }
  return document.importNode(item, true)
}
