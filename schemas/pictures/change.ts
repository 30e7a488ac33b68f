import {mainLanguage} from '../vocabulary/index.ts'
import {type PlacedImage, placedImages} from './placed-images.ts'

/** What is to change wherever a picture is used. */
export interface PictureChange {
  /** Id of the asset that takes its place. */
  with?: string | undefined
  /** The text in place of it, in Swedish. */
  alt?: string | undefined
  /** Who took or drew it; '' for nobody. */
  credit?: string | undefined
}

/** The fields of one use of a picture that change. */
function fieldsOf({path, alts, language}: PlacedImage, change: PictureChange) {
  const set: Record<string, unknown> = {}
  const unset: string[] = []
  if (change.with !== undefined) {
    set[`${path}.asset._ref`] = change.with
    unset.push(`${path}.crop`, `${path}.hotspot`)
  }
  if (change.alt !== undefined && language === null) {
    // Translations describe the picture that was there.
    const kept = change.with === undefined ? alts : {}
    set[`${path}.alt`] = {...kept, _type: 'localizedString', [mainLanguage]: change.alt}
  }
  // A text in another language is better wrong in language than about another picture.
  if (change.alt !== undefined && (language === mainLanguage || (language && change.with))) {
    set[`${path}.alt`] = change.alt
  }
  if (change.credit !== undefined && language === null) {
    if (change.credit === '') unset.push(`${path}.credit`)
    else set[`${path}.credit`] = change.credit
  }
  return {set, unset}
}

/** How a document, its draft or a version changes when a picture in it does; null when nothing changes. */
export function pictureChangeOf(
  form: Readonly<Record<string, unknown>>,
  asset: string,
  change: PictureChange,
): {set: Record<string, unknown>; unset: string[]} | null {
  const fields = placedImages(form)
    .filter((image) => image.asset === asset)
    .map((image) => fieldsOf(image, change))
  const set = Object.assign({}, ...fields.map((one) => one.set))
  const unset = fields.flatMap((one) => one.unset)
  return Object.keys(set).length === 0 && unset.length === 0 ? null : {set, unset}
}
