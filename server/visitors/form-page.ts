import type {Publisher} from '../../publish/index.ts'
import {
  eitherOf,
  type FormContent,
  type FormFault,
  type FormNotice,
  fieldsOf,
  formTextsOf,
  isLanguage,
  type Language,
  noteText,
  withForm,
  wordsOf,
} from '../../site/index.ts'

/** A form as it is shown again: what was filled in, and why it was not accepted as it is. */
export interface FormState {
  status: 200 | 400 | 413 | 415 | 422 | 503
  values?: URLSearchParams
  faults?: readonly FormFault[]
  notice?: FormNotice
  hidden?: Readonly<Record<string, string>>
  challenge?: string | null
  /** The campaign's own site, on another host, that the form leads back to. */
  site?: string | undefined
  /** What the page's title begins with. */
  title: string
}

const POLICY = 'Content-Security-Policy'

/** Headers of the published page that describe other bytes. */
const OF_BYTES = ['ETag', 'Last-Modified', 'Content-Length', 'Content-Encoding', 'Vary']

export const languageOf = (tag: string): Language => (isLanguage(tag) ? tag : 'sv')

/** A published page to be shown in another state, and headers for it; null when there is none. */
export async function publishedPage(
  publisher: Publisher,
  request: Request,
): Promise<{html: string; headers: Headers} | null> {
  const host = request.headers.get('Host')
  const response = await publisher.fetch(
    new Request(request.url, {headers: host ? {Host: host} : {}}),
  )
  if (!response?.ok) return null
  const headers = new Headers(response.headers)
  for (const name of OF_BYTES) headers.delete(name)
  headers.set('Cache-Control', 'no-store')
  return {html: await response.text(), headers}
}

/** A policy that also lets a form lead to another origin: browsers hold redirects to it, too. */
const leadingTo = (policy: string, origin: string): string =>
  policy.replace("form-action 'self'", `form-action 'self' ${origin}`)

/** The published page of a form, with the form in another state. */
export async function formPage(
  publisher: Publisher,
  request: Request,
  form: FormContent,
  language: Language,
  state: FormState,
): Promise<Response> {
  const {status, title, challenge, site, ...shown} = state
  const published = await publishedPage(publisher, request)
  const page =
    published &&
    withForm(
      published.html,
      {
        form: form._id,
        id: `form-${form.slug}`,
        language,
        words: formTextsOf(language),
        fields: fieldsOf(form, language),
        action: '',
        submit: wordsOf(form, language).submit,
        note: noteText(form, language),
        either: eitherOf(form),
        ...(challenge ? {challenge} : {}),
        ...shown,
      },
      title,
      wordsOf(form, language).title,
    )
  // Between a publish and this moment the page may have gone.
  if (!published || !page) return goneAnswer(language)
  const {headers} = published
  if (site === undefined) return new Response(page, {status, headers})
  const policy = headers.get(POLICY)
  if (policy) headers.set(POLICY, leadingTo(policy, site))
  return new Response(leadingTo(page, site), {status, headers})
}

/** There is no such form any more; said in the visitor's language. */
export const goneAnswer = (language: Language): Response =>
  new Response(formTextsOf(language).goneText, {
    status: 410,
    headers: {'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store'},
  })
