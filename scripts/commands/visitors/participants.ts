import {defineCommand} from 'citty'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {participantsCsv} from '../../../server/visitors/events/participants.ts'
import {withVisitors} from '../../../server/visitors/open.ts'
import type {Registration, Visitors} from '../../../visitors/index.ts'
import {printRows} from '../../table.ts'

const listed = ({number, name, email, seats, state, language, diet, eraseAt}: Registration) => ({
  number,
  name,
  email,
  seats,
  state,
  language,
  diet,
  eraseAt: new Date(eraseAt).toISOString(),
})

/** @throws {CommandError} when nobody has signed up for it */
function registrationsOf({registrations}: Visitors, event: string): Registration[] {
  const found = registrations.of(event)
  if (found.length > 0) return found
  throw new CommandError(
    `Nobody has signed up for «${event}». List the events: npx hemvist participants`,
  )
}

export default defineCommand({
  meta: {name: 'participants', description: 'List who has signed up for an event'},
  args: {
    event: {
      type: 'positional',
      description: "The id of the event's document; none: the events that somebody signed up for",
      required: false,
    },
    json: {type: 'boolean', description: 'Print JSON', default: false},
    csv: {type: 'boolean', description: 'Print a table for spreadsheets', default: false},
  },
  async run({args: {event, json, csv}}) {
    await withVisitors(readConfig(), (visitors) => {
      if (event === undefined) {
        const rows = visitors.registrations
          .totals()
          .map(({event: id, confirmed, waiting}) => ({event: id, confirmed, waiting}))
        printRows(rows, {json, headings: ['event', 'confirmed', 'waiting']})
        return
      }
      const registrations = registrationsOf(visitors, event)
      if (csv) {
        const about = {id: event, title: event, startsAt: null, places: null}
        process.stdout.write(participantsCsv({...about, registrations}))
        return
      }
      printRows(registrations.map(listed), {
        json,
        headings: ['number', 'name', 'email', 'seats', 'state', 'diet'],
      })
    })
  },
})
