import {languages} from '../../schemas/vocabulary/index.ts'

export {previewFilter} from '../../schemas/publicity/index.ts'

/** Fields that hold text in one language, and the text of a span. Localised text ends in its language. */
const proseFields: ReadonlySet<string> = new Set([
  ...languages.map(({value}) => value),
  'text',
  'name',
  'caption',
  'byline',
  'venue',
])

/** Whether the field at this path holds text that visitors read as it is. */
export const isProse = (path: readonly (string | number)[]): boolean => {
  const last = path.at(-1)
  return typeof last === 'string' && proseFields.has(last)
}
