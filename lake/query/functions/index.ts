import {constant, tokenises} from '../budget/cost.ts'
import {TextQuery} from '../text/text-query.ts'
import {DateTime} from '../values/value.ts'
import {ARRAY} from './array.ts'
import {type Functions, type GroqFunction, keepingLast, scoped} from './definition.ts'
import {DIFF} from './diff.ts'
import {GEO} from './geo.ts'
import {GLOBAL} from './global.ts'
import {MATH} from './math.ts'
import {PORTABLE_TEXT} from './portable-text.ts'
import {DOCUMENTS, MEDIA, RELEASES, SANITY, USER} from './sanity.ts'
import {STRING} from './string.ts'

const DATE_TIME: Functions = {
  now: scoped(constant, (scope) => {
    scope.run.view.addDependency('now')
    return new DateTime(scope.run.now)
  }),
}

const TEXT: Functions = {
  query: keepingLast(tokenises, (source) => new TextQuery(source)),
}

/** Every supported function, by namespace and name. */
export const FUNCTIONS: Readonly<Record<string, Functions>> = {
  global: GLOBAL,
  string: STRING,
  array: ARRAY,
  math: MATH,
  pt: PORTABLE_TEXT,
  sanity: SANITY,
  releases: RELEASES,
  documents: DOCUMENTS,
  diff: DIFF,
  dateTime: DATE_TIME,
  text: TEXT,
  geo: GEO,
  media: MEDIA,
  user: USER,
}

/** The function with a name; null for one of GROQ's that this lake does not support. */
export function findFunction(namespace: string, name: string): GroqFunction | null {
  return FUNCTIONS[namespace]?.[name] ?? null
}
