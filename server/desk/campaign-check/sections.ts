import {itemPath, recordsIn, sectionTitle} from '../../../schemas/index.ts'
import {type CheckItem, count} from './check-item.ts'

/** How previews mark where a section begins; see site/sections/Sections.astro. */
const MARK = /<!--section:([^>]*?)-->/

/** Sections end where the page's own end begins. */
const END = /<\/main>/i

/** Keys of the sections that show nothing on a previewed front page. */
export function emptySections(html: string): string[] {
  const [, ...parts] = html.split(MARK)
  const pairs = Array.from({length: parts.length / 2}, (_, index) => ({
    key: decodeURIComponent(parts[2 * index] ?? ''),
    content: (parts[2 * index + 1] ?? '').split(END)[0] ?? '',
  }))
  return pairs.filter(({content}) => content.trim() === '').map(({key}) => key)
}

const its = {name: 'sections', title: 'Startsidans delar'}

/** @param html the front page as a preview shows it; null when there is none */
export function checkSections(sections: unknown, html: string | null): CheckItem {
  const all = recordsIn(sections)
  if (all.length === 0) {
    return {...its, state: 'stop', text: 'Startsidan har inga delar.', field: 'sections'}
  }
  if (html === null) {
    return {
      ...its,
      state: 'unknown',
      text: 'Startsidan gick inte att visa. Öppna den för att se varför.',
      field: 'sections',
    }
  }
  const empty = new Set(emptySections(html))
  const found = all.filter(({_key}) => typeof _key === 'string' && empty.has(_key))
  const [first] = found
  if (!first) {
    const shown = count(all.length, 'del visar', 'delar visar')
    return {...its, state: 'ok', text: `${shown} något.`}
  }
  const names = found.map(({_type}) => sectionTitle(String(_type)))
  return {
    ...its,
    state: 'advice',
    text: `Det finns inget att visa i: ${names.join(', ')}. Besökarna får sidan utan.`,
    field: itemPath('sections', first, 0),
  }
}
