/** Escapes text for HTML and XML, as content or in double quotes. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** Character references as Astro writes them in attributes, as `escaped` does, and as people do. */
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
}

/** Text with its character references decoded. */
export const decoded = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#34|#38|#39);/g, (entity) => characters[entity] ?? entity)
