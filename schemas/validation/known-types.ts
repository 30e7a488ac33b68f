import type {CustomValidator, CustomValidatorResult} from '@sanity/types'
import {recordsIn} from './record.ts'

interface Found {
  message: string
  path: ({_key: string} | string)[]
}

/** The path of an array item, so that the form can point to it. */
const at = (item: Record<string, unknown>, ...fields: string[]) => [
  ...(typeof item._key === 'string' ? [{_key: item._key}] : []),
  ...fields,
]

const result = (found: readonly Found[]): CustomValidatorResult =>
  found.length === 0 ? true : [...found]

/**
 * Requires that every item of an array is of a type that pages can show. Imports and earlier versions may contain
 * others; visitors see nothing in their place, so editors are warned.
 */
export const hasKnownTypes =
  (types: readonly string[]): CustomValidator<unknown> =>
  (value) =>
    result(
      recordsIn(value)
        .filter(({_type}) => typeof _type !== 'string' || !types.includes(_type))
        .map((item) => ({
          message: `Den här delen kan inte visas på webbplatsen (${item._type ?? 'utan typ'}): ta bort den eller gör om den`,
          path: at(item),
        })),
    )

/** What rich text may contain. */
export interface RichTextTypes {
  blocks: readonly string[]
  styles: readonly string[]
  lists: readonly string[]
  annotations: readonly string[]
}

function problemsOf(block: Record<string, unknown>, known: RichTextTypes): Found[] {
  const {_type, style, listItem} = block
  if (typeof _type !== 'string' || !known.blocks.includes(_type)) {
    const message = `Stycket kan inte visas på webbplatsen (${_type ?? 'utan typ'}): ta bort det eller skriv om det`
    return [{message, path: at(block)}]
  }
  if (_type !== 'block') return []
  const problems: Found[] = []
  const unknown = (what: string, name: unknown, field: string) =>
    problems.push({message: `${what} finns inte på webbplatsen (${name})`, path: at(block, field)})
  if (style !== undefined && !known.styles.includes(String(style))) {
    unknown('Styckets format', style, 'style')
  }
  if (listItem != null && !known.lists.includes(String(listItem))) {
    unknown('Listans sort', listItem, 'listItem')
  }
  for (const child of recordsIn(block.children)) {
    if (child._type !== 'span') unknown('Något inne i texten', child._type, 'children')
  }
  for (const mark of recordsIn(block.markDefs)) {
    if (!known.annotations.includes(String(mark._type))) {
      unknown('En markering i texten', mark._type, 'markDefs')
    }
  }
  return problems
}

/** Requires that pages can show everything in a rich text. */
export const richTextIsKnown =
  (known: RichTextTypes): CustomValidator<unknown> =>
  (value) =>
    result(recordsIn(value).flatMap((block) => problemsOf(block, known)))
