import {itemPath} from '../../schemas/vocabulary/index.ts'
import {type EmbeddedBlock, isBlockType, readBlock} from './blocks/read.ts'
import {isRecord} from './json.ts'

/** What Sanity's block editor gives, as far as templates know it: nothing is missing and nothing is unknown. */
export interface TextBlock {
  _type: 'block'
  _key: string
  style: Style
  listItem?: 'bullet' | 'number'
  level?: number
  children: Span[]
  markDefs: Annotation[]
}

export interface Span {
  _type: 'span'
  _key: string
  text: string
  marks: string[]
}

export type Annotation =
  | {_type: 'link'; _key: string; href: string}
  | {_type: 'internalLink'; _key: string; target: {_type: string; slug: string | null} | null}

export type Block = TextBlock | EmbeddedBlock

/** Something in a rich text that pages do not show: where, below its field, and what. */
export interface Fault {
  /** `[2]`, `[_key=="a1"].children[0]`. */
  path: string
  message: string
}

const styles = ['normal', 'h2', 'h3', 'blockquote'] as const
type Style = (typeof styles)[number]
const decorators: readonly string[] = ['strong', 'em']
/** Keys of annotations, as the Studio makes them: one that is left over after its link is gone means nothing. */
const ANNOTATION_KEY = /^[0-9a-f]{6,}$/
/** Lists inside lists, at most. */
const DEEPEST = 10

type Fields = Readonly<Record<string, unknown>>

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const typeOf = (value: unknown): string => (isRecord(value) ? textOf(value._type) : '')
const keyOf = (value: unknown): string => (isRecord(value) ? textOf(value._key) : '')
const isStyle = (value: unknown): value is Style => styles.some((style) => style === value)

function annotationOf(value: unknown): Annotation | undefined {
  if (!isRecord(value) || textOf(value._key) === '') return undefined
  const _key = textOf(value._key)
  if (value._type === 'link') return {_type: 'link', _key, href: textOf(value.href)}
  if (value._type !== 'internalLink') return undefined
  const {target} = value
  return {
    _type: 'internalLink',
    _key,
    target: isRecord(target)
      ? {_type: textOf(target._type), slug: textOf(target.slug) || null}
      : null,
  }
}

/** A block as pages show it, or what is wrong with it. */
class Reader {
  readonly faults: Fault[] = []

  fault(path: string, message: string): void {
    this.faults.push({path, message})
  }

  block(value: unknown, index: number): Block | undefined {
    const path = itemPath('', value, index)
    if (!isRecord(value)) {
      if (value != null) this.fault(path, 'This is not a block, so pages leave it out.')
      return undefined
    }
    const _key = `block-${index}`
    if (value._type === 'block') return this.textBlock(value, _key, path)
    const name = textOf(value._type) || 'without a type'
    if (isBlockType(name)) return readBlock(name, value, _key)
    this.fault(path, `Pages do not know blocks of the type "${name}" and leave it out.`)
    return undefined
  }

  textBlock(value: Fields, _key: string, path: string): TextBlock {
    const markDefs = listOf(value.markDefs).flatMap((mark, index) => {
      const annotation = annotationOf(mark)
      if (!annotation && mark != null) {
        const name = typeOf(mark) || 'without a type'
        const where = itemPath(`${path}.markDefs`, mark, index)
        this.fault(where, `Pages do not know marks of the type "${name}" and show the words alone.`)
      }
      return annotation ? [annotation] : []
    })
    const shown = new Set([...decorators, ...markDefs.map(({_key}) => _key)])
    const defined = new Set(listOf(value.markDefs).map(keyOf))
    const {listItem, level, style} = value
    if (typeof style === 'string' && !isStyle(style)) {
      this.fault(`${path}.style`, `Pages do not know the style "${style}" and show a paragraph.`)
    }
    if (typeof listItem === 'string' && listItem !== 'bullet' && listItem !== 'number') {
      const message = `Pages do not know lists of the kind "${listItem}" and show a paragraph.`
      this.fault(`${path}.listItem`, message)
    }
    return {
      _type: 'block',
      _key,
      style: isStyle(style) ? style : 'normal',
      ...(listItem === 'bullet' || listItem === 'number'
        ? {listItem, level: Math.min(Math.max(Math.trunc(Number(level)) || 1, 1), DEEPEST)}
        : {}),
      markDefs,
      children: listOf(value.children).flatMap((child, index) =>
        this.span(child, index, {shown, defined}, path),
      ),
    }
  }

  span(
    value: unknown,
    index: number,
    {shown, defined}: Record<'shown' | 'defined', ReadonlySet<string>>,
    block: string,
  ): Span[] {
    if (!isRecord(value)) return []
    const path = itemPath(`${block}.children`, value, index)
    if (value._type !== undefined && value._type !== null && value._type !== 'span') {
      this.fault(path, `Pages do not know "${typeOf(value)}" inside text and leave it out.`)
      return []
    }
    const marks = [...new Set(listOf(value.marks).filter((mark) => typeof mark === 'string'))]
    for (const mark of marks) {
      if (shown.has(mark) || defined.has(mark) || ANNOTATION_KEY.test(mark)) continue
      this.fault(`${path}.marks`, `Pages do not know the mark "${mark}" and show the words alone.`)
    }
    return [
      {
        _type: 'span',
        _key: `span-${index}`,
        text: textOf(value.text),
        marks: marks.filter((mark) => shown.has(mark)),
      },
    ]
  }
}

/**
 * Reads a rich text as it is while somebody types, or as an import brings it: any field may be missing, null or of
 * another kind. What pages do not know is left out and named in `faults`; an unfinished link leaves its words.
 */
export function readPortableText(value: unknown): {blocks: Block[]; faults: Fault[]} {
  const reader = new Reader()
  const blocks = listOf(value).flatMap((block, index) => reader.block(block, index) ?? [])
  return {blocks, faults: reader.faults}
}

/** The words of a text block. */
export const wordsOf = ({children}: TextBlock): string => children.map(({text}) => text).join('')
