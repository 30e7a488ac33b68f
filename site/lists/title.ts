import type {View} from '../view/view.ts'
import type {List} from './list.ts'

/** A filter with fewer results than this is a page for visitors, not for search engines. */
const WORTH_FINDING = 3

/** A list's heading: its name and the chosen filter; the browser's tab also says which part it is. */
export function listHeading({texts, fill}: View, name: string, list: List<unknown>) {
  const heading = list.chosen ? `${name}: ${list.chosen}` : name
  const part = list.part > 1 ? ` – ${fill(texts.pageNumber, {page: list.part})}` : ''
  return {
    heading,
    title: heading + part,
    unlisted: list.chosen !== undefined && list.count < WORTH_FINDING,
  }
}
