import {type Context, Hono} from 'hono'
import {ownLinkIn} from '../../../http/index.ts'
import type {PageData} from '../../../publish/index.ts'
import {
  type FormContent,
  inPlaceOfForm,
  kindOf,
  type Language,
  type OwnPage,
  ownPageHtml,
  wordsOf,
} from '../../../site/index.ts'
import {calendarFile, isCalledOff, startOf} from '../events/event-words.ts'
import {readFormBody} from '../form-body.ts'
import {goneAnswer, publishedPage} from '../form-page.ts'
import type {FormRoutesOptions} from '../form-routes.ts'
import {formPageAt} from '../published-forms.ts'
import {registrationPage} from './registration-page.ts'
import {confirmationPage, invalidPage, leftPage, preferencesPage} from './subscription-page.ts'

/** A page of a visitor's own, and its status. */
type Answer = {page: Omit<OwnPage, 'id'>; status?: 200 | 410}

const HEADERS = {
  'Cache-Control': 'no-store',
  // The address is a secret.
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** What a program sends that unsubscribes for its user (RFC 8058, 3.2). */
const ONE_CLICK = ['List-Unsubscribe', 'One-Click'] as const

/**
 * The pages that visitors come to by links of their own: a place at an event, or a subscription. Opening one changes
 * nothing, since programs that check mail open links; the buttons on it do.
 */
export function ownLinkRoutes({
  publisher,
  visitors,
  source,
  correspondent,
}: Pick<FormRoutesOptions, 'publisher' | 'visitors' | 'source' | 'correspondent'>): Hono {
  const app = new Hono()

  app.on(['GET', 'HEAD', 'POST'], '*', async (c, next) => {
    const {pathname, origin} = new URL(c.req.url)
    const link = ownLinkIn(pathname)
    if (!link) return next()
    const host = c.req.header('Host')
    const request = new Request(origin + link.page, {headers: host ? {Host: host} : {}})
    const found = await formPageAt(request, {publisher, source})
    if (!found) return next()
    const {page, language, form} = found
    if (!form) return goneAnswer(language)
    const answer =
      kindOf(form) === 'signUp'
        ? await onRegistration(c, link.token, page, form, language)
        : kindOf(form) === 'subscribe'
          ? await onSubscription(c, link.token, form, language)
          : {page: invalidPage(language), status: 410 as const}
    return answer instanceof Response ? answer : show(request, form, language, answer)
  })

  async function show(
    request: Request,
    form: FormContent,
    language: Language,
    {page, status = 200}: Answer,
  ): Promise<Response> {
    const id = `form-${form.slug}`
    const published = await publishedPage(publisher, request)
    const heading = wordsOf(form, language).title
    const html =
      published &&
      inPlaceOfForm(published.html, id, page.title, heading, () => ownPageHtml({id, ...page}))
    if (!html) return goneAnswer(language)
    for (const [name, value] of Object.entries(HEADERS)) published.headers.set(name, value)
    return new Response(html, {status, headers: published.headers})
  }

  /** What was sent: null unless something was. */
  async function sentWith(c: Context): Promise<URLSearchParams | null> {
    if (c.req.method !== 'POST') return null
    const body = await readFormBody(c.req.raw)
    if (typeof body !== 'string') return body
    c.header('Connection', 'close')
    return new URLSearchParams()
  }

  async function onRegistration(
    c: Context,
    token: string,
    {campaign}: PageData,
    form: FormContent,
    language: Language,
  ): Promise<Answer | Response> {
    const {registrations, ownLinks} = visitors.open()
    const id = ownLinks.idOf('registration', token)
    const found = id === null ? null : registrations.find(id)
    if (!found || found.form !== form._id) return {page: invalidPage(language), status: 410}
    const {event} = form
    const isOver = !event || isCalledOff(event) || !(startOf(event) > visitors.clock())
    if (event && c.req.query('ics') !== undefined && found.state === 'confirmed') {
      const file = calendarFile(event, campaign.slug, language)
      const type = {...HEADERS, 'Content-Type': 'text/calendar; charset=utf-8'}
      if (file) return c.body(file, 200, type)
    }
    const sent = await sentWith(c)
    if (sent?.get('do') !== 'cancel' || isOver || found.state === 'cancelled')
      return {page: registrationPage(found, form, language, isOver)}
    const cancelled = registrations.cancel(found.id, event.places)
    // Whoever now has the place is told.
    void correspondent.run()
    return {page: registrationPage(cancelled, form, language, isOver)}
  }

  async function onSubscription(
    c: Context,
    token: string,
    form: FormContent,
    language: Language,
  ): Promise<Answer> {
    const {subscriptions, ownLinks} = visitors.open()
    const id = ownLinks.idOf('subscription', token)
    const sent = await sentWith(c)
    const isLeaving = sent?.get('do') === 'leave' || sent?.get(ONE_CLICK[0]) === ONE_CLICK[1]
    const found = id === null ? null : subscriptions.find(id)
    if (!found || found.form !== form._id) {
      // Whoever leaves twice has left.
      return isLeaving && id !== null
        ? {page: leftPage(language)}
        : {page: invalidPage(language), status: 410}
    }
    if (isLeaving) {
      subscriptions.erase([found.id], 'person')
      return {page: leftPage(language)}
    }
    if (sent?.get('do') === 'confirm') {
      const confirmed = subscriptions.confirm(found.id)
      if (!confirmed) return {page: invalidPage(language), status: 410}
      if (found.state === 'pending') visitors.converted(confirmed.campaignSlug, 'subscribe')
      return {page: preferencesPage(confirmed, form, language, false)}
    }
    if (found.state === 'pending') {
      return subscriptions.isConfirmable(found)
        ? {page: confirmationPage(form, language)}
        : {page: invalidPage(language), status: 410}
    }
    if (sent?.get('do') === 'save') {
      const known = (form.topics ?? []).map(({_id}) => _id)
      const topics = sent.getAll('topics').filter((topic) => known.includes(topic))
      const changed = subscriptions.change(found.id, {topics, language})
      return {page: preferencesPage(changed, form, language, true)}
    }
    return {page: preferencesPage(found, form, language, false)}
  }

  return app
}
