import {type Context, Hono} from 'hono'
import {z} from 'zod'
import {isMailAddress, type MailQueue} from '../../../mail/index.ts'
import type {ContentSource, Publisher} from '../../../publish/index.ts'
import {publicLanguages} from '../../../schemas/index.ts'
import {type CampaignsEnv, onlyAnswering, STAFF_VIEW, type Staff} from '../../staff/staff.ts'
import type {Correspondent} from '../correspondent.ts'
import {languageOf} from '../form-page.ts'
import type {VisitorsStore} from '../open.ts'
import {readLetters} from './letters.ts'
import {newsletterMail} from './newsletter-mail.ts'

export interface NewsletterRoutesOptions {
  staff: Staff
  source: ContentSource
  publisher: Publisher
  visitors: VisitorsStore
  correspondent: Correspondent
  mail?: MailQueue | undefined
  origin?: string | undefined
}

const newsletterRow = z.object({
  _id: z.string(),
  slug: z.string(),
  title: z.string().nullish().catch(null),
  campaign: z.object({
    _id: z.string(),
    slug: z.string(),
    name: z.string().nullish().catch(null),
    languages: z.array(z.string()).catch(['sv']),
  }),
})

type Newsletter = z.infer<typeof newsletterRow>

const NEWSLETTERS = `*[_type == "newsletter" && defined(slug.current)] | order(_updatedAt desc){
  _id, "slug": slug.current, "title": subject.sv,
  "campaign": campaign->{_id, "slug": slug.current, name, "languages": ${publicLanguages}}
}`

const NOT_FOUND = {
  error: 'Nyhetsbrevet är inte publicerat, eller hör till en kampanj som du inte arbetar med.',
}

/**
 * Newsletters and how many get them, for the Studio and for programs: `/studio/api/newsletters`. Whoever answers for a
 * campaign sends its newsletters; nobody sees who gets them.
 */
export function newsletterRoutes(options: NewsletterRoutesOptions): Hono<CampaignsEnv> {
  const {staff, source, publisher, visitors, correspondent, mail, origin} = options
  const routes = new Hono<CampaignsEnv>()
  const canMail = mail !== undefined && origin !== undefined

  routes.use(onlyAnswering(staff, 'Din roll skickar inga nyhetsbrev.'))

  async function published(c: Context<CampaignsEnv>): Promise<Newsletter[]> {
    const {result} = await source.query(NEWSLETTERS, {}, STAFF_VIEW)
    const allowed = c.get('campaigns')
    return z
      .array(z.unknown())
      .parse(result)
      .flatMap((row) => newsletterRow.safeParse(row).data ?? [])
      .filter(({campaign}) => allowed === 'all' || allowed.includes(campaign._id))
  }

  routes.get('/', async (c) => {
    const {subscriptions, mailings} = visitors.open()
    const counts = subscriptions.counts()
    const sent = new Map(mailings.list().map((mailing) => [mailing.id, mailing]))
    return c.json({
      canMail,
      newsletters: (await published(c)).map(({_id, title, campaign}) => {
        const mailing = sent.get(_id)
        return {
          id: _id,
          title: title || _id,
          campaign: campaign.name || campaign.slug,
          subscribers: counts.get(campaign._id) ?? 0,
          state: mailing ? (mailing.finishedAt === null ? 'sending' : 'sent') : 'unsent',
          sentTo: mailing?.count ?? 0,
          sentAt: mailing?.startedAt ?? null,
        }
      }),
    })
  })

  /** A change of one newsletter. */
  function onNewsletter(
    path: string,
    work: (c: Context<CampaignsEnv>, newsletter: Newsletter) => Promise<Response>,
  ): void {
    routes.post(`/:id/${path}`, async (c) => {
      const found = (await published(c)).find(({_id}) => _id === c.req.param('id'))
      if (!found) return c.json(NOT_FOUND, 404)
      if (!canMail) {
        return c.json(
          {error: 'Servern skickar ingen e-post: ange HEMVIST_SMTP och HEMVIST_ORIGIN.'},
          409,
        )
      }
      return work(c, found)
    })
  }

  onNewsletter('send', async (c, {_id, slug, campaign}) => {
    const letters = await readLetters(publisher, campaign, slug)
    if (Object.keys(letters).length === 0) return c.json(NOT_FOUND, 409)
    const isNew = visitors
      .open()
      .mailings.begin({id: _id, campaign: campaign._id, letters: JSON.stringify(letters)})
    if (!isNew) return c.json({error: 'Nyhetsbrevet är redan skickat.'}, 409)
    staff.recordNewsletter(c.get('member').id, campaign.slug)
    void correspondent.run()
    return c.json({state: 'sending'})
  })

  onNewsletter('test', async (c, {slug, campaign}) => {
    const {email} = c.get('member')
    if (!isMailAddress(email)) return c.json({error: 'Du har ingen e-postadress här.'}, 409)
    const letters = await readLetters(publisher, campaign, slug)
    for (const [language, letter] of Object.entries(letters)) {
      const reader = {
        id: '',
        campaign: campaign._id,
        campaignSlug: campaign.slug,
        form: '',
        language,
        state: 'active' as const,
        askedAt: 0,
        confirmedAt: null,
        email,
        topics: [],
      }
      // A test has nothing to leave.
      const own = `${origin}/${encodeURIComponent(campaign.slug)}/`
      const message = newsletterMail(letter, reader, languageOf(language), own)
      if (message) mail?.send({...message, unsubscribe: undefined})
    }
    return c.json({sentTo: email})
  })

  return routes
}
