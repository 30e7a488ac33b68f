import type {View} from '../view/view.ts'
import type {List} from './list.ts'

/** A filter with fewer results than this is a page for visitors, not for search engines. */
const WORTH_FINDING = 3

/** A list's heading: its name and the chosen filter; the browser's tab also says which page it is. */
export function listHeading({texts, fill}: View, name: string, list: List<unknown>) {
  const heading = list.chosen ? `${name}: ${list.chosen}` : name
  const page = list.number > 1 ? ` – ${fill(texts.pageNumber, {page: list.number})}` : ''
  return {
    heading,
    title: heading + page,
    unlisted: list.chosen !== undefined && list.count < WORTH_FINDING,
  }
}
