import {
  isAboutPerson,
  type Message,
  type Registration,
  type Subscription,
  textOfMessage,
  type Visitors,
} from '../../visitors/index.ts'
import type {Config} from '../config.ts'
import {hasVisitors, withVisitors} from '../visitors/open.ts'
import type {PersonalData, PersonalFile} from './personal-data.ts'

const lines = (items: readonly unknown[]) =>
  items.map((item) => `${JSON.stringify(item)}\n`).join('')

/** What somebody of one of these names or e-mail addresses has sent, and what is about them. */
interface SentByPerson {
  messages: Message[]
  registrations: Registration[]
  subscriptions: Subscription[]
}

const textOfRegistration = ({name, email, diet, fields}: Registration): string =>
  [name, email, diet ?? '', ...fields.flatMap(({value}) => value)].join('\n')

function sentBy(
  {inbox, registrations, subscriptions}: Visitors,
  names: readonly string[],
): SentByPerson {
  return {
    messages: inbox.list().filter((message) => isAboutPerson(textOfMessage(message), names)),
    registrations: registrations
      .all()
      .filter((registration) => isAboutPerson(textOfRegistration(registration), names)),
    subscriptions: subscriptions.list().filter(({email}) => isAboutPerson(email, names)),
  }
}

/** How much there is that somebody has sent; nothing when nobody has ever sent anything. */
export async function countMessages(config: Config, names: readonly string[]): Promise<number> {
  if (!hasVisitors(config)) return 0
  return withVisitors(config, (visitors) =>
    Object.values(sentBy(visitors, names)).reduce((sum, found) => sum + found.length, 0),
  )
}

/** What visitors have sent. @param who the name or e-mail address that was asked for */
export function visitorsData(config: Config, who: string): PersonalData {
  return {
    title: 'what visitors sent',
    async files({names}): Promise<PersonalFile[]> {
      if (!hasVisitors(config)) return []
      return withVisitors(config, (visitors) => {
        const found = Object.entries(sentBy(visitors, [who, ...names]))
        return found.flatMap(([name, items]) =>
          items.length > 0 ? [{path: `${name}.ndjson`, bytes: lines(items)}] : [],
        )
      })
    },
    async erase({names}) {
      if (!hasVisitors(config)) return
      await withVisitors(config, (visitors) => {
        const found = sentBy(visitors, [who, ...names])
        const idsOf = (items: readonly {id: string}[]) => items.map(({id}) => id)
        visitors.inbox.erase(idsOf(found.messages), 'person')
        visitors.registrations.erase(idsOf(found.registrations), 'person')
        visitors.subscriptions.erase(idsOf(found.subscriptions), 'person')
        for (const name of [who, ...names]) visitors.mailLimit.forget(name)
      })
    },
  }
}
