import {
  type ContentSource,
  type PageData,
  type Publisher,
  withoutLanguages,
} from '../../publish/index.ts'
import {
  type FormContent,
  type FormQueryResult,
  formByIdQuery,
  formQuery,
  type Language,
} from '../../site/index.ts'
import {languageOf} from './form-page.ts'

const isFormContent = (found: unknown): found is FormQueryResult =>
  typeof found === 'object' && (found === null || '_id' in found)

/** Which form something was sent with. */
export interface SentWith {
  form: string
  /** Id of the campaign's document. */
  campaign: string
}

/** Reads published forms, each once; null for one that there is not any more. */
export function formReader(source: ContentSource): (sent: SentWith) => Promise<FormContent | null> {
  const known = new Map<string, FormContent | null>()
  return async ({form: id, campaign}) => {
    const found = known.get(id)
    if (found !== undefined) return found
    const {result} = await source.query(formByIdQuery, {id, campaign})
    const form = isFormContent(result) ? result : null
    known.set(id, form)
    return form
  }
}

/** The page of a form, whose form may have been taken away since it was published. */
export interface FormPage {
  page: PageData
  language: Language
  form: FormContent | null
}

/** The page of a form at the address of a request, and the form as it is now; null when no form's page is there. */
export async function formPageAt(
  request: Request,
  {publisher, source}: {publisher: Publisher; source: ContentSource},
): Promise<FormPage | null> {
  const page = publisher.pageAt(request)
  if (page?.route !== 'form') return null
  const {slug} = page.params
  const {result} = await source.query(formQuery, {campaign: page.campaign._id, slug})
  const form = withoutLanguages(result, page.hidden ?? [])
  return {page, language: languageOf(page.language), form: isFormContent(form) ? form : null}
}
