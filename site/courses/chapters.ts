import type {CourseQueryResult} from '../types.generated.ts'
import type {View} from '../view/view.ts'
import {isTitled} from './pages.ts'

type Course = NonNullable<CourseQueryResult>
type StoredChapter = NonNullable<Course['chapters']>[number]

/** An answer as learners see it. */
interface Answer {
  key: string
  text: string
  lang: string | undefined
  isRight: boolean
  explanation: string
  explanationLang: string | undefined
}

interface Question {
  key: string
  text: string
  lang: string | undefined
  answers: readonly Answer[]
}

export interface Chapter {
  key: string
  number: number
  title: string
  lang: string | undefined
  lead: string
  leadLang: string | undefined
  stored: StoredChapter
  questions: readonly Question[]
}

/** The questions of a chapter that are both asked and answered. */
function questionsOf({t, lang}: View, {questions}: StoredChapter): Question[] {
  return (questions ?? []).flatMap(({_key, question, answers}) => {
    const known = (answers ?? []).flatMap((answer) =>
      t(answer.answer)
        ? [
            {
              key: answer._key,
              text: t(answer.answer),
              lang: lang(answer.answer),
              isRight: answer.isRight === true,
              explanation: t(answer.explanation),
              explanationLang: lang(answer.explanation),
            },
          ]
        : [],
    )
    return t(question) && known.some(({isRight}) => isRight)
      ? [{key: _key, text: t(question), lang: lang(question), answers: known}]
      : []
  })
}

/** The chapters of a course in a page's language, numbered as in pages.ts. */
export const chaptersOf = (view: View, {chapters}: Course): Chapter[] =>
  (chapters ?? [])
    .filter(({title}) => isTitled(title))
    .map((chapter, index) => ({
      key: chapter._key,
      number: index + 1,
      title: view.t(chapter.title),
      lang: view.lang(chapter.title),
      lead: view.t(chapter.lead),
      leadLang: view.lang(chapter.lead),
      stored: chapter,
      questions: questionsOf(view, chapter),
    }))

/** Whom a section shows. */
const guestOf = (section: NonNullable<StoredChapter['sections']>[number]): string | null =>
  section._type === 'quotationSection'
    ? section.personId
    : section._type === 'timelineSection'
      ? section.storyId
      : null

/**
 * A chapter as the page of sections that it is.
 * @param guests ids of the people that it may show; without them, everybody on the stage
 */
export const sectionsOf = (
  {stored}: Chapter,
  {placeFigures}: Course,
  guests?: readonly string[],
) => ({
  home: {
    sections: (stored.sections ?? []).filter((section) => {
      const guest = guestOf(section)
      return !guests || guest === null || guests.includes(guest)
    }),
    placeFigures,
  },
  within: `chapters[_key=="${stored._key}"].`,
})
