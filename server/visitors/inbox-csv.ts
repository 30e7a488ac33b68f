import {minuteInSweden} from '../../schemas/index.ts'
import {toCsv} from '../../text/index.ts'
import type {Message} from '../../visitors/index.ts'

const shown = (time: number | null): string => (time === null ? '' : minuteInSweden(time))

/** Messages as a table: a row each, with a column for every field that any of them has. */
export function csvOf(messages: readonly Message[]): string {
  const labels = [...new Set(messages.flatMap(({fields}) => fields.map(({label}) => label)))]
  const head = ['Nr', 'Kampanj', 'Formulär', 'Inkom', 'Läge', 'Språk', 'Raderas', ...labels]
  const rows = messages.map((message) => [
    message.number,
    message.campaignSlug,
    message.title,
    shown(message.receivedAt),
    message.state,
    message.language,
    shown(message.eraseAt),
    ...labels.map((label) =>
      [message.fields.find((field) => field.label === label)?.value ?? ''].flat().join(', '),
    ),
  ])
  return toCsv([head, ...rows])
}
