import {type Context, Hono} from 'hono'
import type {Logger} from 'pino'
import {sendFile} from '../../http/index.ts'
import type {Publisher} from '../../publish/index.ts'
import {type CampaignsEnv, onlyLeading, type Staff} from '../staff/staff.ts'
import {Archives} from './archives.ts'

interface ArchiveRoutesOptions {
  staff: Staff
  publisher: Publisher
  logger: Logger
}

const REFUSED = 'En kopia av webbplatsen hämtas av den som leder kampanjen.'
const NOT_FOUND = {error: 'Kampanjen är inte publicerad, eller är ingen som du leder.'}
const NOT_READY = {
  error: 'Det finns ingen kopia att hämta. Gör en ny: någon i den kan ha återkallat sitt samtycke.',
}

/**
 * Copies of campaigns' sites for the Studio: `/studio/api/archives`. Those who lead a campaign ask for one, see when it
 * is ready, and fetch it.
 */
export function archiveRoutes(options: ArchiveRoutesOptions): Hono<CampaignsEnv> {
  const {staff, publisher, logger} = options
  const archives = new Archives(publisher)
  const routes = new Hono<CampaignsEnv>()
  routes.use(onlyLeading(staff, REFUSED))

  /** The id of a published campaign that the requester leads. */
  function find(c: Context<CampaignsEnv>): string | undefined {
    const id = c.req.param('campaign') ?? ''
    const led = c.get('campaigns')
    const isLed = led === 'all' || led.includes(id)
    return isLed && publisher.campaigns.some(({_id}) => _id === id) ? id : undefined
  }

  routes.get('/:campaign', async (c) => {
    const id = find(c)
    return id === undefined ? c.json(NOT_FOUND, 404) : c.json({state: await archives.state(id)})
  })

  routes.post('/:campaign', (c) => {
    const id = find(c)
    if (id === undefined) return c.json(NOT_FOUND, 404)
    archives.begin(id, (error) =>
      logger.error({err: error, campaign: id}, 'A copy of a site could not be made'),
    )
    return c.json({state: 'building'}, 202)
  })

  routes.get('/:campaign/file', async (c) => {
    const id = find(c)
    const file = id === undefined ? null : await archives.open(id)
    if (!file) return c.json(id === undefined ? NOT_FOUND : NOT_READY, 404)
    const {name, ...sent} = file
    const headers = new Headers({
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
    return sendFile(c.req.raw, {...sent, mimeType: 'application/zip'}, headers)
  })
  return routes
}
