import type {LanguagePack} from '../../pack.ts'
import {sv} from '../sv/index.ts'

/** Meänkieli: content in it, between words of the site in Swedish until somebody who writes it well has translated them. */
export const fit: LanguagePack = {
  ...sv,
  borrows: 'sv',
  endonym: 'Meänkieli',
  locale: 'sv',
  alsoRead: ['sv', 'fi'],
  texts: {
    ...sv.texts,
    writtenInAnother: 'Den här texten finns inte på meänkieli än. Du läser den på {language}.',
  },
}
