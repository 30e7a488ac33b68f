import type {View} from '../view/view.ts'
import type {List} from './list.ts'

/** A choice that leaves fewer items than this is a page for visitors, not for search engines. */
const WORTH_FINDING = 3

/** How a list's page is headed: by its name, and what is chosen; in the browser's tab also which part it is. */
export function listHeading({texts, fill}: View, name: string, list: List<unknown>) {
  const heading = list.chosen ? `${name}: ${list.chosen}` : name
  const part = list.part > 1 ? ` – ${fill(texts.pageNumber, {page: list.part})}` : ''
  return {
    heading,
    title: heading + part,
    unlisted: list.chosen !== undefined && list.count < WORTH_FINDING,
  }
}
