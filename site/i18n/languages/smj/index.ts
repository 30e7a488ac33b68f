import type {LanguagePack} from '../../pack.ts'
import {sv} from '../sv/index.ts'

/** Lule Sámi: content in it, between words of the site in Swedish until somebody who writes it well has translated them. */
export const smj: LanguagePack = {
  ...sv,
  borrows: 'sv',
  endonym: 'Julevsámegiella',
  locale: 'sv',
  alsoRead: ['sv', 'se'],
  texts: {
    ...sv.texts,
    writtenInAnother: 'Den här texten finns inte på lulesamiska än. Du läser den på {language}.',
  },
}
