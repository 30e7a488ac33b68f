import {type Context, Hono} from 'hono'
import {toString as qrCode} from 'qrcode'
import {z} from 'zod'
import {originOf} from '../../../http/index.ts'
import type {ContentSource} from '../../../publish/index.ts'
import {dayInSweden} from '../../../schemas/index.ts'
import {type CampaignsEnv, onlyLeading, type Staff} from '../../staff/staff.ts'
import type {VisitorsStore} from '../open.ts'
import {type CampaignContent, readCampaigns} from './campaign-content.ts'
import {reportPage} from './report-page.ts'
import {linkAddress, type Period, resultsOf, summaryOf} from './results.ts'
import {resultsCsv} from './results-csv.ts'
import {weekChart} from './week-chart.ts'

export interface ResultsRoutesOptions {
  staff: Staff
  source: ContentSource
  visitors: VisitorsStore
  /** Scheme, host and port that browsers use, when configured. */
  origin?: string | undefined
}

const USUAL_DAYS = 28
const DAY_MS = 86_400_000

const period = z
  .object({from: z.iso.date(), to: z.iso.date()})
  .refine(({from, to}) => from <= to, 'from is after to')

const NOT_FOUND = {error: 'Kampanjen finns inte, eller är ingen som du leder.'}
const NO_PERIOD = {error: 'Ange perioden som två dagar: ?from=2026-11-01&to=2026-11-30.'}

/** The period that a request asks for, else the last four weeks; null for what is none. */
function periodOf(c: Context): Period | null {
  const dayAgo = (days: number) => dayInSweden(Date.now() - days * DAY_MS)
  const {from = dayAgo(USUAL_DAYS), to = dayAgo(0)} = c.req.query()
  return period.safeParse({from, to}).data ?? null
}

/**
 * Results for the Studio and for programs: `/studio/api/results`. Leads see the campaigns that they lead; another one is
 * answered as if it did not exist.
 */
export function resultsRoutes({
  staff,
  source,
  visitors,
  origin,
}: ResultsRoutesOptions): Hono<CampaignsEnv> {
  const routes = new Hono<CampaignsEnv>()

  routes.use(onlyLeading(staff, 'Resultat visas för den som leder en kampanj.'))

  const addressOf = (c: Context<CampaignsEnv>): string => origin ?? originOf(c.req.raw)

  async function find(c: Context<CampaignsEnv>): Promise<CampaignContent | undefined> {
    const all = await readCampaigns(source, c.get('campaigns'))
    return all.find(({slug}) => slug === c.req.param('slug'))
  }

  routes.get('/', async (c) => {
    const asked = periodOf(c)
    if (!asked) return c.json(NO_PERIOD, 400)
    const figures = visitors.figures()
    const campaigns = await readCampaigns(source, c.get('campaigns'))
    return c.json({
      ...asked,
      campaigns: campaigns.map((campaign) => summaryOf(figures, campaign, asked)),
    })
  })

  /** An answer about one campaign in a period. */
  function onCampaign(
    path: string,
    answer: (
      c: Context<CampaignsEnv>,
      campaign: CampaignContent,
      asked: Period,
    ) => Promise<Response>,
  ): void {
    routes.get(`/:slug${path}`, async (c) => {
      const campaign = await find(c)
      if (!campaign) return c.json(NOT_FOUND, 404)
      const asked = periodOf(c)
      return asked ? answer(c, campaign, asked) : c.json(NO_PERIOD, 400)
    })
  }
  const results = (c: Context<CampaignsEnv>, campaign: CampaignContent, asked: Period) =>
    resultsOf(source, visitors.figures(), campaign, asked, addressOf(c))

  onCampaign('', async (c, campaign, asked) => c.json(await results(c, campaign, asked)))

  onCampaign('/results.csv', async (c, campaign, asked) =>
    c.body(resultsCsv(await results(c, campaign, asked)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="resultat-${asked.from}-${asked.to}.csv"`,
    }),
  )

  onCampaign('/weeks.svg', async (c, campaign, asked) => {
    const {figures} = await results(c, campaign, asked)
    return c.body(weekChart(figures.weeks), 200, {'Content-Type': 'image/svg+xml'})
  })

  onCampaign('/report', async (c, campaign, asked) => {
    const {html, policy} = reportPage(await results(c, campaign, asked), campaign)
    return c.html(html, 200, {'Content-Security-Policy': policy})
  })

  routes.get('/:slug/links/:file{.+\\.svg}', async (c) => {
    const campaign = await find(c)
    const word = c.req.param('file').replace(/\.svg$/, '')
    if (!campaign?.links.some((link) => link.word === word)) return c.json(NOT_FOUND, 404)
    const svg = await qrCode(linkAddress(campaign, word, addressOf(c)), {type: 'svg', margin: 4})
    return c.body(svg, 200, {
      'Content-Type': 'image/svg+xml',
      'Content-Disposition': `attachment; filename="qr-${encodeURIComponent(word)}.svg"`,
    })
  })

  return routes
}
