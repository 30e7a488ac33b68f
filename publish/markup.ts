/** Text as it may stand in HTML and XML, as content or in double quotes. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** As Astro writes characters in attributes, as `escaped` does, and as people do. */
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
}

/** Text as a reader sees it, where it was written with entities. */
export const decoded = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#34|#38|#39);/g, (entity) => characters[entity] ?? entity)
