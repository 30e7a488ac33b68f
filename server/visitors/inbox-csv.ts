import type {Message} from '../../visitors/index.ts'

/**
 * Programs that calculate take what begins like this for a formula, also in full width (`＝`) and after what is not seen.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\p{Control}\p{Default_Ignorable_Code_Point}]*[=+\-@|%]/u

function cell(value: string | number): string {
  const text = String(value)
  const harmless =
    typeof value === 'string' && FORMULA.test(text.normalize('NFKC')) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}

const isoOf = (time: number | null): string => (time === null ? '' : new Date(time).toISOString())

/**
 * Messages as a table: a row each, with a column for every field that any of them has. As spreadsheets in Swedish read
 * it: UTF-8 with its mark, semicolons, line breaks as RFC 4180 has them.
 */
export function csvOf(messages: readonly Message[]): string {
  const labels = [...new Set(messages.flatMap(({fields}) => fields.map(({label}) => label)))]
  const head = ['Nr', 'Kampanj', 'Formulär', 'Inkom', 'Läge', 'Språk', 'Raderas', ...labels]
  const rows = messages.map((message) => [
    message.number,
    message.campaignSlug,
    message.title,
    isoOf(message.receivedAt),
    message.state,
    message.language,
    isoOf(message.eraseAt),
    ...labels.map((label) =>
      [message.fields.find((field) => field.label === label)?.value ?? ''].flat().join(', '),
    ),
  ])
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`
}
