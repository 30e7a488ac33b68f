import {isRecord, textOf} from '../validation/record.ts'
import {isLanguage, mainLanguage} from '../vocabulary/index.ts'

/** A picture at its place in a document. */
export interface PlacedImage {
  /** Where it is, as patches write it: `gallery[2]`. */
  path: string
  /** Id of its asset. */
  asset: string
  /** The text in place of it, in Swedish or in the language of the text around it; '' without one. */
  alt: string
  /** The texts in all languages, when it has such. */
  alts: Readonly<Record<string, unknown>>
  /** Language of the running text that it stands in; null for one whose texts are in all languages. */
  language: string | null
  credit: string
}

const IMAGE = /^image-/

const assetOf = ({asset}: Readonly<Record<string, unknown>>): string =>
  isRecord(asset) ? textOf(asset._ref) : ''

function* find(value: unknown, path: string, language: string | null): Generator<PlacedImage> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* find(item, `${path}[${index}]`, language)
    return
  }
  if (!isRecord(value)) return
  const asset = assetOf(value)
  if (IMAGE.test(asset)) {
    const alts = isRecord(value.alt) ? value.alt : {}
    const alt = isRecord(value.alt) ? textOf(alts[mainLanguage]) : textOf(value.alt)
    const around = isRecord(value.alt) || value._type === 'imageWithAlt' ? null : language
    yield {path, asset, alt, alts, language: around, credit: textOf(value.credit)}
    return
  }
  for (const [name, field] of Object.entries(value)) {
    if (name.startsWith('_')) continue
    yield* find(field, path === '' ? name : `${path}.${name}`, isLanguage(name) ? name : language)
  }
}

/** Every picture in a document, in the order of its fields. */
export const placedImages = (document: Readonly<Record<string, unknown>>): PlacedImage[] => [
  ...find(document, '', null),
]
