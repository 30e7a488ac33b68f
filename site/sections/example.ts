import type {VisitorFigures} from '../page.ts'

/** Content that shows a section as it is meant to look: for the gallery, its tests and the pictures in docs/. */
export interface Example {
  /** The section's fields with this many items. Sections without items take no notice of the number. */
  section(count: number, campaign: string): Fields
  /** What it takes from the stage or refers to, in a campaign that has this id. */
  documents?(count: number, campaign: string): ExampleDocument[]
  /** What visitors of such a campaign have answered. */
  figures?(count: number, campaign: string): VisitorFigures
}

type Fields = Record<string, unknown>

/** A document in the notation of `samples/`: images are named by file. */
export interface ExampleDocument extends Fields {
  _id: string
  _type: string
}

export const string = (sv: string) => ({_type: 'localizedString', sv})
export const text = (sv: string) => ({_type: 'localizedText', sv})
export const slug = (current: string) => ({_type: 'slug', current})
export const to = (_ref: string) => ({_type: 'reference', _ref})
export const keyed = <Item extends object>(items: readonly Item[]) =>
  items.map((item, index) => ({_key: `item-${index}`, ...item}))

/** Running text; a paragraph that begins with `- ` is a list item. */
export const richText = (...paragraphs: string[]) => ({
  _type: 'localizedRichText',
  sv: paragraphs.map((paragraph, index) => ({
    _key: `paragraph-${index}`,
    _type: 'block',
    style: 'normal',
    markDefs: [],
    ...(paragraph.startsWith('- ') ? {listItem: 'bullet', level: 1} : {}),
    children: [{_key: 'span', _type: 'span', text: paragraph.replace(/^- /, ''), marks: []}],
  })),
})

/** A drawing from `samples/images`, whose middle of interest is where faces are. */
export const picture = (file: string, alt: string, caption?: string) => ({
  _type: 'imageWithAlt',
  _sanityAsset: `image@file://./images/${file}.svg`,
  alt: string(alt),
  credit: 'Illustration: Hemvist',
  ...(caption ? {caption: string(caption)} : {}),
  hotspot: {_type: 'sanity.imageHotspot', x: 0.5, y: 0.4, width: 0.5, height: 0.5},
  crop: {_type: 'sanity.imageCrop', top: 0, bottom: 0, left: 0, right: 0},
})

export const action = (label: string, page: string) => ({
  _type: 'callToAction',
  label: string(label),
  link: {_type: 'link', kind: 'page', page},
})

/** Nobody in the examples exists, so nobody needs to be asked. */
export const consent = {
  _type: 'consent',
  basis: 'fictional',
  scope: 'all',
  channels: ['web', 'embed', 'social', 'print'],
  askedBy: 'Hemvist, exempelinnehåll',
  askedAt: '2025-01-15',
  minor: false,
  validUntil: '2036-12-31',
  protectedIdentity: false,
}

/** The first of a list, from its beginning again when there are not enough. */
export const first = <Item>(items: readonly Item[], count: number): Item[] =>
  Array.from({length: count}, (_, index) => items[index % items.length]).filter(
    (item) => item !== undefined,
  )
