import {Hono} from 'hono'
import {z} from 'zod'
import {BodyError, readText} from '../../http/index.ts'
import {type Dataset, type Lake, type LakeEnv, LakeError} from '../../lake/index.ts'
import {readSmallJson} from '../json-body.ts'
import {CONSENT_LINK_DAYS, consentToken, readConsentToken} from './consent-link.ts'
import {type AskedPerson, agreement, askedPerson, withdrawal} from './consent-of.ts'
import {consentPage, noConsent, proofOf} from './consent-page.ts'

/** Below it, people answer for themselves. No campaign's slug begins with an underscore. */
export const CONSENT_PATH = '/preview/_consent'

/** Shown in the history of a document that somebody has answered for themselves in. */
const THEMSELVES = 'portrayed-person'

const MAX_ANSWER_BYTES = 4 * 1024

const CHANGED = 'Texten har ändrats sedan du öppnade sidan. Läs den en gång till innan du svarar.'
const REFUSED = 'Det gick inte att spara ditt svar. Hör av dig till den som skickade länken.'

const linkRequest = z.strictObject({document: z.string().regex(/^[\w-]{1,128}$/)})

const NOT_FOUND = {error: 'Det finns ingen sådan person att fråga.'}

async function readAnswer(request: Request): Promise<URLSearchParams> {
  try {
    return new URLSearchParams(await readText(request, MAX_ANSWER_BYTES))
  } catch (error) {
    if (error instanceof BodyError) return new URLSearchParams()
    throw error
  }
}

/**
 * What people are asked about themselves, by a link without an account. It shows and does nothing but what whoever made
 * it may read and change now.
 */
export function consentPages(lake: Lake): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const dataset = (): Dataset => lake.dataset('production')

  /** Who made a link, and whom it asks; null when it shows nothing. */
  function opened(token: string) {
    const link = readConsentToken(lake.urlSigner, token)
    const maker = link && lake.requesterFor(link.by)
    const asked = maker && askedPerson(dataset(), link.documentId, maker)
    return asked ? {maker, asked} : null
  }

  routes.get(`${CONSENT_PATH}/:token`, (c) => {
    const found = opened(c.req.param('token'))
    return found ? consentPage(found.asked) : noConsent()
  })

  routes.post(`${CONSENT_PATH}/:token`, async (c) => {
    const token = c.req.param('token')
    if (!opened(token)) return noConsent()
    const answer = await readAnswer(c.req.raw)
    // Read again: the body may come long after its head.
    const found = opened(token)
    if (!found) return noConsent()
    const {asked, maker} = found
    const kind = answer.get('answer')
    const isAgreed = kind === 'agree'
    if (asked.consent.withdrawnAt || asked.words === '' || (!isAgreed && kind !== 'withdraw')) {
      return consentPage(asked, 409)
    }
    if (isAgreed && answer.get('words') !== proofOf(asked.words)) {
      return consentPage(asked, 409, CHANGED)
    }
    const now = lake.clock()
    const changes = isAgreed ? agreement(asked, now) : withdrawal(asked, now)
    try {
      await dataset().transact(changes, {}, {...maker, identity: THEMSELVES})
    } catch (error) {
      if (error instanceof LakeError && error.status === 403)
        return consentPage(asked, 403, REFUSED)
      throw error
    }
    return c.redirect(`${CONSENT_PATH}/${encodeURIComponent(token)}`, 303)
  })
  return routes
}

/** Makes links for people: only for somebody who may withdraw the consent themselves. */
export function consentLinkRoutes(lake: Lake): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const mayWithdraw = async (
    asked: AskedPerson,
    requester: LakeEnv['Variables']['requester'],
  ): Promise<boolean> => {
    const changes = withdrawal(asked, lake.clock())
    try {
      await lake.dataset('production').transact(changes, {dryRun: true}, requester)
      return true
    } catch (error) {
      if (error instanceof LakeError && error.status === 403) return false
      throw error
    }
  }
  routes.post('/consent-links', async (c) => {
    const requester = c.get('requester')
    const {data} = linkRequest.safeParse(await readSmallJson(c.req.raw))
    if (!data) return c.json({error: 'Ange vem länken är till.'}, 400)
    const asked = askedPerson(lake.dataset('production'), data.document, requester)
    if (!asked || !requester.identity) return c.json(NOT_FOUND, 404)
    if (!(await mayWithdraw(asked, requester))) {
      return c.json({error: 'Din roll får inte göra det här. Be en kampanjledare om hjälp.'}, 403)
    }
    const token = consentToken(lake.urlSigner, {documentId: data.document, by: requester.identity})
    return c.json({path: `${CONSENT_PATH}/${token}`, days: CONSENT_LINK_DAYS}, 201)
  })
  return routes
}
