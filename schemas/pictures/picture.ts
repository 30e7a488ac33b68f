import {documentName} from '../documents/document-name.ts'
import {documentTitle} from '../documents/index.ts'
import {consentStateInWords, isConsent, isOfPerson} from '../publicity/index.ts'
import {publishedId} from '../validation/published-id.ts'
import {isRecord, recordsIn, textOf} from '../validation/record.ts'
import {mainLanguage} from '../vocabulary/index.ts'
import {placedImages} from './placed-images.ts'

/** A stored document. */
export type StoredForm = Readonly<Record<string, unknown>> & {_id: string; _type: string}

/** A document that shows a picture. */
export interface PictureUse {
  /** Published id. */
  id: string
  type: string
  title: string
  isPublished: boolean
  /** Published ids of the campaigns that it belongs to. */
  campaigns: readonly string[]
}

/** A picture with what is known of it from where it is used, as far as the requester sees. */
export interface Picture {
  /** Id of its asset. */
  id: string
  url: string
  /** The name of the file that was uploaded. */
  name: string
  width: number
  height: number
  /** ISO 8601, UTC. */
  uploadedAt: string
  /** The Swedish texts in place of it, the most used first. */
  alts: readonly string[]
  /** It is used somewhere without such a text. */
  lacksAlt: boolean
  /** Who took or drew it. */
  credits: readonly string[]
  /** Names of the people in what shows it. */
  people: readonly string[]
  /** The last day on which all of them may be shown, `YYYY-MM-DD`. */
  until: string | null
  /** Why somebody among them may not be shown, in a few words. */
  hindrance: string | null
  uses: readonly PictureUse[]
}

export interface PictureList {
  pictures: readonly Picture[]
  /** The campaigns that uses name. */
  campaigns: readonly {id: string; name: string}[]
}

/** Different texts, those that occur most often first. */
function distinct(texts: readonly string[]): string[] {
  const counts = Map.groupBy(
    texts.filter((text) => text !== ''),
    (text) => text,
  )
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length).map(([text]) => text)
}

const refOf = (value: unknown): string => (isRecord(value) ? textOf(value._ref) : '')

function campaignsOf(document: StoredForm): string[] {
  if (document._type === 'campaign') return [publishedId(document._id)]
  const belongsTo = recordsIn(document.belongsTo).map(refOf)
  return [...new Set([refOf(document.campaign), ...belongsTo])].filter((id) => id !== '')
}

const peopleIn = (document: StoredForm): string[] =>
  isOfPerson(document)
    ? [textOf(document.name), ...recordsIn(document.people).map(({name}) => textOf(name))]
    : []

/** The form of a document that says what it is called: what is published, else the latest other one. */
const shownForm = <Form extends StoredForm>(forms: readonly Form[]): Form | undefined =>
  forms.find(({_id}) => _id === publishedId(_id)) ?? forms[0]

/** A document in lists. */
export function pictureUseOf(id: string, forms: readonly StoredForm[]): PictureUse {
  const form = shownForm(forms)
  const type = form?._type ?? ''
  return {
    id,
    type,
    title: (form && documentName(form)) || documentTitle(type),
    isPublished: forms.some(({_id}) => _id === id),
    campaigns: [...new Set(forms.flatMap(campaignsOf))],
  }
}

/** What the consents of documents that show people say together of how long a picture may be shown. */
function rightsIn(consents: readonly unknown[], now: Date): Pick<Picture, 'until' | 'hindrance'> {
  const days = consents.flatMap((consent) =>
    isConsent(consent) && consent.validUntil ? consent.validUntil : [],
  )
  const [hindrance = null] = consents.flatMap((consent) => consentStateInWords(consent, now) ?? [])
  return {until: days.toSorted()[0] ?? null, hindrance}
}

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** A picture's asset, as it is stored. */
export type PictureAsset = StoredForm & {_createdAt: string}

/** Documents with their drafts and versions, by published id. */
export const byPublishedId = <Form extends StoredForm>(
  forms: readonly Form[],
): ReadonlyMap<string, Form[]> => Map.groupBy(forms, ({_id}) => publishedId(_id))

/**
 * What is known of a picture.
 * @param forms every form of the documents that use it, as far as whoever asks sees them
 * @param reads whether they see a document's consent, too
 */
export function pictureOf<Form extends StoredForm>(
  asset: PictureAsset,
  forms: readonly Form[],
  {reads, now}: {reads: (form: Form) => boolean; now: Date},
): Picture {
  const {_id: id, metadata} = asset
  const size = isRecord(metadata) && isRecord(metadata.dimensions) ? metadata.dimensions : {}
  const used = byPublishedId(forms)
  const images = forms.flatMap((form) => placedImages(form)).filter((image) => image.asset === id)
  // Whoever does not read a document in full does not see its consent; they see the document because there is one.
  const consents = [...used.values()]
    .flatMap((its) => shownForm(its) ?? [])
    .filter((form) => isOfPerson(form) && reads(form))
    .map(({consent}) => consent)
  return {
    id,
    url: textOf(asset.url),
    name: textOf(asset.originalFilename),
    width: numberOf(size.width),
    height: numberOf(size.height),
    uploadedAt: asset._createdAt,
    alts: distinct(
      images
        .filter(({language}) => language === null || language === mainLanguage)
        .map(({alt}) => alt),
    ),
    lacksAlt: images.some(({alt}) => alt === ''),
    credits: distinct(images.map(({credit}) => credit)),
    people: distinct(forms.flatMap(peopleIn)),
    ...rightsIn(consents, now),
    uses: [...used].map(([of, its]) => pictureUseOf(of, its)),
  }
}
