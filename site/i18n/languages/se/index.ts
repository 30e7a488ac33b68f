import type {LanguagePack} from '../../pack.ts'
import {sv} from '../sv/index.ts'

/** Northern Sámi: content in it, between words of the site in Swedish until somebody who writes it well has translated them. */
export const se: LanguagePack = {
  ...sv,
  borrows: 'sv',
  endonym: 'Davvisámegiella',
  locale: 'sv',
  alsoRead: ['sv'],
  texts: {
    ...sv.texts,
    writtenInAnother: 'Den här texten finns inte på nordsamiska än. Du läser den på {language}.',
  },
}
