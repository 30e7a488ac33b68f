import {type Context, Hono} from 'hono'
import type {Logger} from 'pino'
import {addressOf, isServedPath, networkOf} from '../../http/index.ts'
import type {MailQueue} from '../../mail/index.ts'
import type {ContentSource, PageData, Publisher} from '../../publish/index.ts'
import {
  type FormContent,
  type FormFault,
  fill,
  formTextsOf,
  isClosed,
  type Language,
  routes as siteRoutes,
  wordsOf,
} from '../../site/index.ts'
import {checkForm, TICKET_FIELD, TRAP_FIELD} from '../../visitors/index.ts'
import type {Correspondent} from './correspondent.ts'
import {readFormBody} from './form-body.ts'
import {type FormState, formPage, goneAnswer} from './form-page.ts'
import {rulesOf} from './form-rules.ts'
import type {VisitorsStore} from './open.ts'
import {formPageAt} from './published-forms.ts'
import {isUnwritable, storeAnswers} from './store-answers.ts'

export interface FormRoutesOptions {
  publisher: Publisher
  visitors: VisitorsStore
  source: ContentSource
  logger: Logger
  mail?: MailQueue | undefined
  /** Writes to those who signed up for events. */
  correspondent: Correspondent
  /** Scheme, host and port that browsers use, when configured. */
  origin?: string | undefined
}

/** Where forms ask for the signed moment at which somebody begins to fill them in. */
const TICKET_PATH = '/v1/visitors/ticket'
const MAX_FORM_ID = 200
const NO_STORE = {'Cache-Control': 'no-store'}

/** Where a request comes from, as the spam filter counts it. */
const sourceOf = (c: Context): string => networkOf(addressOf(c) ?? 'unknown')

/** Carries that a form came from the campaign's own site through what this server shows in between. */
const SITE_FIELD = '_site'

/** Whether a form was sent from the campaign's own site, which is on another host than this server. */
function isFromSite(request: Request, {origin}: PageData): boolean {
  const from = request.headers.get('Origin')
  const isElsewhere =
    from !== null && URL.canParse(from) && new URL(from).host !== request.headers.get('Host')
  return isElsewhere && origin !== '' && new URL(origin).origin === from
}

/**
 * The thank-you page: on the campaign's own site when the form came from there, else on this server. Never anywhere that
 * the request itself could choose.
 */
function thanksAddress(page: PageData, isOnSite: boolean): string {
  const {origin, path, language, params, languages} = page
  const route = siteRoutes.find(({name}) => name === 'formThanks')
  const thanks = route?.path(language, params, languages[0]) ?? '/'
  if (isOnSite && origin !== '') return `${origin}${thanks}`
  // Relative to the form's own page: the same below a path and on a domain.
  return thanks.slice(path.length)
}

/** Receives the forms of published pages, at the address of the page itself. */
export function formRoutes(options: FormRoutesOptions): Hono {
  const {publisher, visitors, logger} = options
  const app = new Hono()

  app.post(TICKET_PATH, (c) => {
    const form = c.req.query('form') ?? ''
    if (form === '' || form.length > MAX_FORM_ID) return c.text('Which form?', 400, NO_STORE)
    return c.text(visitors.open().spam.ticket(form, sourceOf(c)), 200, NO_STORE)
  })

  app.post('*', async (c, next) => {
    const request = c.req.raw
    if (isServedPath(c.req.path)) return next()
    const found = await formPageAt(request, options)
    if (!found) return next()
    const {page, language, form} = found
    return form ? receive(c, page, form, language) : goneAnswer(language)
  })

  async function receive(
    c: Context,
    page: PageData,
    form: FormContent,
    language: Language,
  ): Promise<Response> {
    const words = formTextsOf(language)
    const {title} = wordsOf(form, language)
    const errorTitle = fill(words.errors.title, {title}, language)

    const submitted = await readFormBody(c.req.raw)
    const isOnSite =
      isFromSite(c.req.raw, page) || (typeof submitted === 'object' && submitted.has(SITE_FIELD))
    const show = ({hidden, ...state}: FormState) =>
      formPage(publisher, c.req.raw, form, language, {
        ...state,
        hidden: {...hidden, ...(isOnSite ? {[SITE_FIELD]: 'yes'} : {})},
        ...(isOnSite && page.origin !== '' ? {site: new URL(page.origin).origin} : {}),
      })
    if (submitted === 'notForm' || submitted === 'interrupted') {
      // Whatever came is not read any further.
      c.header('Connection', 'close')
      const notice = {kind: 'error', title: words.failedTitle, text: words.unreadableText} as const
      return show({status: submitted === 'notForm' ? 415 : 400, notice, title: errorTitle})
    }
    if (submitted === 'tooLarge') {
      // The rest of the body is not read, so the connection cannot be used again.
      c.header('Connection', 'close')
      const notice = {kind: 'error', title: words.failedTitle, text: words.tooLargeText} as const
      return show({status: 413, notice, title: errorTitle})
    }

    if (isClosed(form)) {
      const notice = {kind: 'error', title: words.failedTitle, text: words.closed} as const
      return show({status: 422, values: submitted, notice, title: errorTitle})
    }
    const {answers, errors: found} = checkForm(rulesOf(form, page.campaign._id), submitted)
    const errors: readonly FormFault[] =
      found.length === 0 && isUnwritable(form, answers)
        ? [{field: 'email', fault: 'notEmail'}]
        : found
    if (errors.length > 0) {
      const hidden = {[TICKET_FIELD]: submitted.get(TICKET_FIELD) ?? ''}
      return show({status: 422, values: submitted, faults: errors, hidden, title: errorTitle})
    }
    let ownPath: string | null
    try {
      const {spam} = visitors.open()
      const verdict = await spam.judge(form._id, answers, submitted, sourceOf(c))
      if (verdict.kind === 'check') {
        const {ticket, challenge, waitMs} = verdict
        const text = challenge
          ? fill(words.checkWait, {seconds: Math.ceil(waitMs / 1000)}, language)
          : words.checkText
        return show({
          status: 200,
          values: submitted,
          hidden: {[TICKET_FIELD]: ticket, [TRAP_FIELD]: ''},
          challenge,
          notice: {kind: 'check', title: words.checkTitle, text},
          title: words.checkTitle,
        })
      }
      ownPath = storeAnswers(form, answers, page, submitted, options)
    } catch (error) {
      // Never with what was sent.
      logger.error({err: error, form: form._id}, 'A message of a visitor could not be stored')
      const notice = {kind: 'error', title: words.failedTitle, text: words.failedText} as const
      return show({status: 503, values: submitted, notice, title: errorTitle})
    }
    return c.body(null, 303, {...NO_STORE, Location: ownPath ?? thanksAddress(page, isOnSite)})
  }

  return app
}
