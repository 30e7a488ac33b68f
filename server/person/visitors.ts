import {concernsPerson, type Message, type Visitors} from '../../visitors/index.ts'
import type {Config} from '../config.ts'
import {hasVisitors, withVisitors} from '../visitors/open.ts'
import type {PersonalData, PersonalFile} from './personal-data.ts'

const lines = (items: readonly unknown[]) =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('')

/** The messages that are by or about somebody of one of these names or e-mail addresses. */
const messagesOf = ({inbox}: Visitors, names: readonly string[]): Message[] =>
  inbox.list().filter((message) => concernsPerson(message, names))

/** How many messages there are of somebody; none when nobody has ever sent any. */
export async function countMessages(config: Config, names: readonly string[]): Promise<number> {
  if (!hasVisitors(config)) return 0
  return withVisitors(config, (visitors) => messagesOf(visitors, names).length)
}

/** Messages that visitors have sent. @param who the name or e-mail address that was asked for */
export function visitorsData(config: Config, who: string): PersonalData {
  return {
    title: 'messages of visitors',
    async files({names}): Promise<PersonalFile[]> {
      if (!hasVisitors(config)) return []
      return withVisitors(config, (visitors) => {
        const found = messagesOf(visitors, [who, ...names])
        return found.length > 0 ? [{path: 'messages.ndjson', bytes: lines(found)}] : []
      })
    },
    async erase({names}) {
      if (!hasVisitors(config)) return
      await withVisitors(config, (visitors) => {
        const ids = messagesOf(visitors, [who, ...names]).map(({id}) => id)
        visitors.inbox.erase(ids, 'person')
      })
    },
  }
}
