import type {Page} from '../page.ts'
import type {SectionOf} from '../sections/section.ts'
import {isWritten, plainText} from '../text/rich-text.ts'
import {viewOf} from '../view/view.ts'

/** What is both asked and answered in sections of questions, as a FAQPage; nothing when there is none. */
export function questionsData(
  page: Page,
  sections: readonly SectionOf<'questionsSection'>[],
): object | undefined {
  const {t, language} = viewOf(page)
  const answered = sections
    .flatMap(({questions}) => questions ?? [])
    .filter(({question, answer}) => t(question) && isWritten(answer, language))
  if (answered.length === 0) return undefined
  return {
    '@type': 'FAQPage',
    inLanguage: page.language,
    mainEntity: answered.map(({question, answer}) => ({
      '@type': 'Question',
      name: t(question),
      acceptedAnswer: {'@type': 'Answer', text: plainText(answer, language)},
    })),
  }
}
