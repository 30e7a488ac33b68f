import {momentInWords} from '../../../schemas/index.ts'
import {toCsv} from '../../../text/index.ts'
import type {Registration} from '../../../visitors/index.ts'
import {escaped, ownStylePolicy} from '../print-page.ts'
import {type EventRegistrations, seatsOf} from './event-list.ts'

const STATES = {confirmed: 'Har plats', waiting: 'Väntar', cancelled: 'Avbokad'} as const

const HEAD = ['Nr', 'Namn', 'E-post', 'Antal', 'Läge', 'Språk', 'Mat'] as const

const cellsOf = (registration: Registration): (string | number)[] => {
  const {number, name, email, seats, state, language, diet} = registration
  return [number, name, email, seats, STATES[state], language, diet ?? '']
}

const extraLabels = (registrations: readonly Registration[]): string[] => [
  ...new Set(registrations.flatMap(({fields}) => fields.map(({label}) => label))),
]

const extrasOf = ({fields}: Registration, labels: readonly string[]): string[] =>
  labels.map((label) =>
    [fields.find((field) => field.label === label)?.value ?? ''].flat().join(', '),
  )

/** Those who have signed up as a table for spreadsheets. */
export function participantsCsv({registrations}: EventRegistrations): string {
  const labels = extraLabels(registrations)
  return toCsv([
    [...HEAD, ...labels],
    ...registrations.map((one) => [...cellsOf(one), ...extrasOf(one, labels)]),
  ])
}

const STYLE = `
:root { font: 1rem/1.4 system-ui, sans-serif; color: #1a1a1a; background: #fff }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1 { line-height: 1.2; margin: 0 }
table { border-collapse: collapse; inline-size: 100%; margin-block: 1.5rem }
caption { text-align: start; font-weight: 600; padding-block: .25rem }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-block-end: 1px solid #ccc; font-weight: 400 }
thead th { font-weight: 600 }
.box { inline-size: 1rem; block-size: 1rem; border: 1px solid #1a1a1a; display: inline-block }
tr { break-inside: avoid }
thead { display: table-header-group }
@media print { body { margin: 0; max-width: none } @page { margin: 15mm } }
`

const POLICY = ownStylePolicy(STYLE)

function table(caption: string, registrations: readonly Registration[]): string {
  if (registrations.length === 0) return ''
  const rows = registrations.map(
    ({name, seats, diet}) =>
      `<tr><td><span class="box"></span></td><th scope="row"><bdi>${escaped(name)}</bdi></th><td>${seats}</td><td><bdi>${escaped(diet ?? '')}</bdi></td></tr>`,
  )
  return `<table><caption>${caption}</caption><thead><tr><td></td><th scope="col">Namn</th><th scope="col">Antal</th><th scope="col">Mat</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

/** A list to print and tick at the door: those with a place by name, then those who wait in their order. */
export function participantsPage({title, startsAt, places, registrations}: EventRegistrations): {
  html: string
  policy: string
} {
  const confirmed = registrations
    .filter(({state}) => state === 'confirmed')
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
  const waiting = registrations.filter(({state}) => state === 'waiting')
  const taken = seatsOf(registrations, 'confirmed')
  const sum = `${taken} har plats${places === null ? '' : ` av ${places}`}, ${seatsOf(waiting, 'waiting')} väntar`
  const heading = escaped(title)
  const html = `<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Deltagare: ${heading}</title><style>${STYLE}</style><main><h1>Deltagare: ${heading}</h1><p>${escaped(startsAt ? momentInWords(startsAt) : '')}</p><p>${sum}</p>${table('Har plats', confirmed)}${table('Väntelista', waiting)}</main></html>`
  return {html, policy: POLICY}
}
