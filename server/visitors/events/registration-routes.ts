import {type Context, Hono} from 'hono'
import type {ContentSource} from '../../../publish/index.ts'
import {type CampaignsEnv, onlyAnswering, type Staff} from '../../staff/staff.ts'
import type {Correspondent} from '../correspondent.ts'
import type {VisitorsStore} from '../open.ts'
import {type EventRegistrations, eventRegistrations, seatsOf} from './event-list.ts'
import {participantsCsv, participantsPage} from './participants.ts'

export interface RegistrationRoutesOptions {
  staff: Staff
  source: ContentSource
  visitors: VisitorsStore
  correspondent: Correspondent
}

const NOT_FOUND = {
  error: 'Anmälan finns inte, eller hör till en kampanj som du inte arbetar med.',
}

const summaryOf = ({registrations, ...event}: EventRegistrations) => ({
  ...event,
  confirmed: seatsOf(registrations, 'confirmed'),
  waiting: seatsOf(registrations, 'waiting'),
})

/**
 * Who has signed up for events, for the Studio and for programs: `/studio/api/registrations`. Everybody sees those of the
 * campaigns that they answer for; another one is answered as if it did not exist.
 */
export function registrationRoutes({
  staff,
  source,
  visitors,
  correspondent,
}: RegistrationRoutesOptions): Hono<CampaignsEnv> {
  const routes = new Hono<CampaignsEnv>()

  routes.use(onlyAnswering(staff, 'Din roll svarar inte på anmälningar.'))

  const all = (c: Context<CampaignsEnv>) =>
    eventRegistrations(source, visitors.open(), c.get('campaigns'))

  routes.get('/', async (c) => c.json({events: (await all(c)).map(summaryOf)}))

  /** An answer about one event. */
  function onEvent(
    path: string,
    answer: (c: Context<CampaignsEnv>, event: EventRegistrations) => Response,
  ): void {
    routes.get(`/:event${path}`, async (c) => {
      const event = (await all(c)).find(({id}) => id === c.req.param('event'))
      return event ? answer(c, event) : c.json(NOT_FOUND, 404)
    })
  }

  onEvent('', (c, event) => c.json({...summaryOf(event), registrations: event.registrations}))
  onEvent('/participants.csv', (c, event) =>
    c.body(participantsCsv(event), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="deltagare.csv"',
    }),
  )
  onEvent('/participants', (c, event) => {
    const {html, policy} = participantsPage(event)
    return c.html(html, 200, {'Content-Security-Policy': policy})
  })

  routes.post('/:event/:id/cancel', async (c) => {
    const event = (await all(c)).find(({id}) => id === c.req.param('event'))
    const found = event?.registrations.find(({id}) => id === c.req.param('id'))
    if (!event || !found) return c.json(NOT_FOUND, 404)
    visitors.open().registrations.cancel(found.id, event.places)
    void correspondent.run()
    const [after] = (await all(c)).filter(({id}) => id === event.id)
    return c.json(after ? {...summaryOf(after), registrations: after.registrations} : NOT_FOUND)
  })

  return routes
}
