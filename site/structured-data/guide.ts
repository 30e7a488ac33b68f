import {addressOf} from '../addresses.ts'
import type {Page} from '../page.ts'
import {plainText} from '../richText.ts'
import type {GuideBySlugQueryResult} from '../types.generated.ts'
import {viewOf} from '../view.ts'

export function guideData(page: Page, guide: NonNullable<GuideBySlugQueryResult>): object {
  const {t, language} = viewOf(page)
  const steps = (guide.steps ?? []).filter(({title}) => t(title))
  return {
    '@type': steps.length > 0 ? 'HowTo' : 'WebPage',
    name: t(guide.title),
    description: t(guide.lead) || undefined,
    inLanguage: page.language,
    dateModified: guide._updatedAt,
    url: addressOf(page, page.route, page.params),
    step: steps.map((step, index) => ({
      '@type': 'HowToStep',
      position: index + 1,
      name: t(step.title),
      text: plainText(step.body, language) || t(step.title),
    })),
  }
}
