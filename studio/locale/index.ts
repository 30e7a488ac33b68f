import {svSELocale} from '@sanity/locale-sv-se'
import {defineLocaleResourceBundle, definePlugin} from 'sanity'
import {copyPaste} from './copy-paste.ts'
import {plainWords} from './plain-words.ts'
import {presentation} from './presentation.ts'
import {refusals} from './refusals.ts'
import {releases} from './releases.ts'
import {singleDocRelease} from './single-doc-release.ts'
import {structure} from './structure.ts'
import {studio} from './studio.ts'
import {validation} from './validation.ts'

const LOCALE = 'sv-SE'

/** Texts that the published translation lacks or says in technical words, by namespace. */
export const supplements: Readonly<Record<string, Record<string, string>>> = {
  ...plainWords,
  studio: {...plainWords.studio, ...studio, ...refusals.studio},
  structure: {...plainWords.structure, ...structure, ...refusals.structure},
  presentation,
  releases,
  singleDocRelease,
  'copy-paste': copyPaste,
  validation,
}

/** The Studio in Swedish: the published translation, supplemented with our own texts. */
export const swedish = definePlugin({
  name: 'hemvist-swedish',
  plugins: [svSELocale()],
  i18n: {
    bundles: Object.entries(supplements).map(([namespace, resources]) =>
      defineLocaleResourceBundle({locale: LOCALE, namespace, resources}),
    ),
  },
})
