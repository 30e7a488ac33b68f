import {formTextsOf, textIn} from '../i18n/index.ts'
import type {Language} from '../i18n/languages.ts'
import type {Page} from '../page.ts'
import {askFormQuery} from '../queries/forms.ts'
import {viewOf} from '../view/view.ts'

interface AskLink {
  href: string
  label: string
  /** Only where it is in another language than the page. */
  lang: Language | undefined
}

/** The way to the form by which one asks the campaign's people; nothing where there is none. */
export async function askLinkOf(page: Page): Promise<AskLink | null> {
  const {language, lang} = viewOf(page)
  const form = await page.query(askFormQuery, {campaign: page.campaign._id})
  const href = form?.slug ? page.href('form', {slug: form.slug}) : null
  if (!form || !href) return null
  const label = textIn(form.title ?? null, language)?.value
  return {href, label: label || formTextsOf(language).kinds.ask.title, lang: lang(form.title)}
}
