import {
  type FormContent,
  fill,
  formTextsOf,
  type Language,
  type OwnPage,
  wordsIn,
} from '../../../site/index.ts'
import type {Subscription} from '../../../visitors/index.ts'

const NOTHING = {links: [], actions: []} as const

/** A subscription that its owner can confirm: by a button, since programs that check mail follow links. */
export function confirmationPage(form: FormContent, language: Language): Omit<OwnPage, 'id'> {
  const {links} = formTextsOf(language)
  return {
    ...NOTHING,
    title: links.confirmTitle,
    texts: [fill(links.confirmText, {site: form.campaign?.name ?? ''}, language)],
    actions: [{name: 'confirm', submit: links.confirmSubmit, isFirst: true}],
  }
}

/** What somebody reads about, and the way out. */
export function preferencesPage(
  {topics}: Subscription,
  form: FormContent,
  language: Language,
  isSaved: boolean,
): Omit<OwnPage, 'id'> {
  const words = formTextsOf(language)
  const {links} = words
  const {t} = wordsIn(language)
  const options = (form.topics ?? []).map(({_id, name}) => ({
    value: _id,
    label: t(name),
    isChosen: topics.includes(_id),
  }))
  const save = {
    name: 'save',
    submit: links.save,
    isFirst: true,
    choices: {name: 'topics', label: words.fields.topics, options},
  }
  return {
    ...NOTHING,
    title: isSaved ? links.savedTitle : links.activeTitle,
    texts: [links.activeText],
    actions: [
      ...(options.length > 0 ? [save] : []),
      {name: 'leave', submit: links.leave, isFirst: options.length === 0},
    ],
  }
}

export function leftPage(language: Language): Omit<OwnPage, 'id'> {
  const {links} = formTextsOf(language)
  return {...NOTHING, title: links.leftTitle, texts: [links.leftText]}
}

/** The link leads to nothing, whatever it once led to. */
export function invalidPage(language: Language): Omit<OwnPage, 'id'> {
  const {links} = formTextsOf(language)
  return {...NOTHING, title: links.invalidTitle, texts: [links.invalidText]}
}
