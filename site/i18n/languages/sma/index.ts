import type {LanguagePack} from '../../pack.ts'
import {sv} from '../sv/index.ts'

/** Southern Sámi: content in it, between words of the site in Swedish until somebody who writes it well has translated them. */
export const sma: LanguagePack = {
  ...sv,
  borrows: 'sv',
  endonym: 'Åarjelsaemien gïele',
  locale: 'sv',
  alsoRead: ['sv'],
  texts: {
    ...sv.texts,
    writtenInAnother: 'Den här texten finns inte på sydsamiska än. Du läser den på {language}.',
  },
}
