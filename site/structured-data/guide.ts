import type {Page} from '../page.ts'
import {addressOf} from '../routing/absolute-address.ts'
import {plainText} from '../text/rich-text.ts'
import type {GuideBySlugQueryResult} from '../types.generated.ts'
import {viewOf} from '../view/view.ts'

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
