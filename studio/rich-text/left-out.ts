/** How many pictures there are in what is pasted: they cannot come along. */
export const countPictures = (html: string): number =>
  [...html.matchAll(/<img\b[^>]*\bsrc=/gi)].length

/** Word's marker pen, and that of web pages. */
const HIGHLIGHT = '[style*="mso-highlight"], mark'

/** What is highlighted in what is pasted, in its words: often notes to oneself. Their colour does not come along. */
export function highlightedIn(html: string): string[] {
  if (!/mso-highlight|<mark\b/i.test(html)) return []
  const {body} = new DOMParser().parseFromString(html, 'text/html')
  return [...body.querySelectorAll(HIGHLIGHT)]
    .filter((element) => !element.parentElement?.closest(HIGHLIGHT))
    .map(({textContent}) => textContent.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
}
