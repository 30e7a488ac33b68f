import {isLink} from '../../../schemas/addresses/index.ts'
import type {RichTextBlock} from '../../../schemas/index.ts'
import {MOST_COLUMNS, MOST_ROWS} from '../../../schemas/vocabulary/index.ts'
import {isRecord as isFields} from '../json.ts'

/** A picture in a text. */
export interface TextImage {
  asset: {_ref: string}
  alt: string
  caption: string
  credit: string
  crop?: object
  hotspot?: object
}

interface Content {
  richTextImage: TextImage
  imagePairBlock: {images: TextImage[]}
  /** `person`: the document without which nobody is quoted. */
  quotationBlock: {quote: string; name: string; about: string; person?: {_ref: string}}
  factBoxBlock: {heading: string; text: string; points: string[]}
  questionsBlock: {heading: string; questions: {question: string; answer: string}[]}
  timelineBlock: {heading: string; moments: {when: string; what: string}[]}
  /** The first row names the columns; all rows are as long. */
  tableBlock: {caption: string; rows: {cells: string[]}[]; hasRowHeadings: boolean}
  videoBlock: {heading: string; url: string; poster?: TextImage; description: string}
}

/** What stands between paragraphs: nothing is missing, and there is something to see. */
export type BlockOf<Type extends RichTextBlock> = Content[Type] & {_type: Type; _key: string}

/** Does not compile while the schema has a block that pages do not know. */
export type EmbeddedBlock = {[Type in RichTextBlock]: BlockOf<Type>}[RichTextBlock]

type Fields = Readonly<Record<string, unknown>>

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const fieldsIn = (value: unknown): readonly Fields[] => listOf(value).filter(isFields)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const isWritten = (text: string): boolean => text.trim() !== ''

function imageOf(value: unknown): TextImage | undefined {
  if (!isFields(value)) return undefined
  const {asset, crop, hotspot} = value
  const id = isFields(asset) ? textOf(asset._ref) || textOf(asset._id) : ''
  if (id === '') return undefined
  return {
    asset: {_ref: id},
    alt: textOf(value.alt),
    caption: textOf(value.caption),
    credit: textOf(value.credit),
    ...(isFields(crop) ? {crop} : {}),
    ...(isFields(hotspot) ? {hotspot} : {}),
  }
}

function tableOf(value: Fields): Content['tableBlock'] | undefined {
  const rows = fieldsIn(value.rows)
    .slice(0, MOST_ROWS)
    .map(({cells}) => listOf(cells).slice(0, MOST_COLUMNS).map(textOf))
  const columns = Math.max(0, ...rows.map((cells) => cells.findLastIndex(isWritten) + 1))
  const filled = rows.filter((cells) => cells.some(isWritten))
  if (filled.length === 0) return undefined
  return {
    caption: textOf(value.caption),
    rows: filled.map((cells) => ({
      cells: Array.from({length: columns}, (_, index) => cells[index] ?? ''),
    })),
    hasRowHeadings: value.hasRowHeadings === true,
  }
}

type Reader<Type extends RichTextBlock> = (value: Fields, _key: string) => BlockOf<Type> | undefined

const contents: {[Type in RichTextBlock]: (value: Fields) => Content[Type] | undefined} = {
  richTextImage: imageOf,
  imagePairBlock: ({images}) => {
    const found = listOf(images).flatMap((image) => imageOf(image) ?? [])
    return found.length > 0 ? {images: found.slice(0, 2)} : undefined
  },
  quotationBlock: ({quote, name, about, person}) => {
    const said = {quote: textOf(quote), name: textOf(name), about: textOf(about)}
    if (!isWritten(said.quote)) return undefined
    // Somebody who cannot be named is not quoted: an empty id is nobody who may be shown.
    if (person === undefined || person === null) return said
    return {...said, person: {_ref: isFields(person) ? textOf(person._ref) : ''}}
  },
  factBoxBlock: ({heading, text, points}) => {
    const facts = {
      heading: textOf(heading),
      text: textOf(text),
      points: listOf(points).map(textOf).filter(isWritten),
    }
    return isWritten(facts.text) || facts.points.length > 0 ? facts : undefined
  },
  questionsBlock: ({heading, questions}) => {
    const answered = fieldsIn(questions)
      .map(({question, answer}) => ({question: textOf(question), answer: textOf(answer)}))
      .filter(({question, answer}) => isWritten(question) && isWritten(answer))
    return answered.length > 0 ? {heading: textOf(heading), questions: answered} : undefined
  },
  timelineBlock: ({heading, moments}) => {
    const known = fieldsIn(moments)
      .map(({when, what}) => ({when: textOf(when), what: textOf(what)}))
      .filter(({what}) => isWritten(what))
    return known.length > 0 ? {heading: textOf(heading), moments: known} : undefined
  },
  tableBlock: tableOf,
  videoBlock: ({heading, url, poster, description}) => {
    const address = textOf(url).trim()
    if (!/^https?:/.test(address) || !isLink(address) || !URL.canParse(address)) return undefined
    const picture = imageOf(poster)
    return {
      heading: textOf(heading),
      url: address,
      description: textOf(description),
      ...(picture ? {poster: picture} : {}),
    }
  },
}

const reader =
  <Type extends RichTextBlock>(_type: Type): Reader<Type> =>
  (value, _key) => {
    const read: (value: Fields) => Content[Type] | undefined = contents[_type]
    const content = read(value)
    return content && {...content, _type, _key}
  }

const readers: {[Type in RichTextBlock]: Reader<Type>} = {
  richTextImage: reader('richTextImage'),
  imagePairBlock: reader('imagePairBlock'),
  quotationBlock: reader('quotationBlock'),
  factBoxBlock: reader('factBoxBlock'),
  questionsBlock: reader('questionsBlock'),
  timelineBlock: reader('timelineBlock'),
  tableBlock: reader('tableBlock'),
  videoBlock: reader('videoBlock'),
}

export const isBlockType = (type: string): type is RichTextBlock => Object.hasOwn(readers, type)

export const blockTypes: readonly string[] = Object.keys(readers)

/** A block as pages show it; undefined while there is nothing in it to show. */
export const readBlock = (
  type: RichTextBlock,
  value: Fields,
  key: string,
): EmbeddedBlock | undefined => readers[type](value, key)
