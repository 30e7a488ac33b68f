import {type Definition, Definitions} from '../definitions.ts'
import {itemPath} from '../vocabulary/item-path.ts'
import {isRecord, recordsIn, textOf} from './record.ts'

type Content = Readonly<Record<string, unknown>>

/** What of a document does not fit its schema. */
export interface Misfits {
  /** The document without it; the same object when everything fits. */
  rest: Content
  /** Paths of what has to go, in Sanity's notation: `sections[_key=="a1"].heading`. */
  paths: readonly string[]
}

/** What is left of a value when all that does not fit its type has gone, whose paths are added; undefined: nothing. */
type Keep = (value: unknown, path: string, paths: string[]) => unknown

const only =
  (fits: (value: unknown) => boolean): Keep =>
  (value) =>
    fits(value) ? value : undefined

const text = only((value) => typeof value === 'string')
const date = only(
  (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !Number.isNaN(Date.parse(value)),
)

const primitives: Readonly<Record<string, Keep>> = {
  string: text,
  text,
  url: text,
  email: text,
  date,
  datetime: date,
  number: only((value) => typeof value === 'number'),
  boolean: only((value) => typeof value === 'boolean'),
}

/** Fields that objects of Sanity's own types have, beside those of their definition. */
const builtIn: Readonly<Record<string, readonly Definition[]>> = {
  slug: [{name: 'current', type: 'string'}],
  image: [
    {name: 'asset', type: 'reference'},
    {name: 'hotspot', type: 'imageHotspot'},
    {name: 'crop', type: 'imageCrop'},
  ],
  file: [{name: 'asset', type: 'reference'}],
  imageHotspot: ['x', 'y', 'height', 'width'].map((name) => ({name, type: 'number'})),
  imageCrop: ['top', 'bottom', 'left', 'right'].map((name) => ({name, type: 'number'})),
  geopoint: ['lat', 'lng'].map((name) => ({name, type: 'number'})),
  reference: [{name: '_ref', type: 'string'}],
}

/** Types that are of no use without a part of them. */
const required: Readonly<Record<string, readonly string[]>> = {
  reference: ['_ref'],
  geopoint: ['lat', 'lng'],
}

/**
 * Finds what in documents is of another type than its field's, at any depth. Imports, the API and earlier versions may
 * have written such values, and a page, and every list with the document in it, would fail with them. `null`, unknown
 * fields, portable text and objects of unknown types fit: the pages' own readers know them.
 *
 * @param types definitions of all schema types
 * @param kept names of top-level fields that fit whatever they contain
 */
export function misfitsBy(
  types: readonly object[],
  kept: readonly string[] = [],
): (document: Content) => Misfits {
  const definitions = new Definitions(types)

  /** The type of Sanity's that a definition is made of, and all its fields and members. */
  function resolve(definition: Definition): {base: string; fields: Definition[]; of: Definition[]} {
    const type = textOf(definition.type)
    const parent = definitions.find(type)
    const {base, fields, of} = parent
      ? resolve(parent)
      : {base: type, fields: builtIn[type] ?? [], of: []}
    return {
      base,
      fields: [...fields, ...recordsIn(definition.fields)],
      of: [...of, ...recordsIn(definition.of)],
    }
  }

  const made = new WeakMap<Definition, Keep>()
  function keepOf(definition: Definition): Keep {
    const known = made.get(definition)
    if (known) return known
    const {base, fields, of} = resolve(definition)
    const keep = primitives[base] ?? (base === 'array' ? array(of) : object(base, fields))
    made.set(definition, keep)
    return keep
  }

  function array(of: readonly Definition[]): Keep {
    // Text is read by a reader of its own, which takes any tree.
    if (of.some(({type}) => type === 'block')) return only(Array.isArray)
    const simple = of.filter((member) => primitives[resolve(member).base])
    const keepFor = (item: unknown): Keep | undefined => {
      if (!isRecord(item)) {
        return simple.map(keepOf).find((keep) => keep(item, '', []) !== undefined)
      }
      const member = definitions.memberOf({of}, item)
      if (member) return keepOf(member)
      const isOfUnknownType = typeof item._type === 'string' && simple.length < of.length
      return isOfUnknownType ? only(() => true) : undefined
    }
    return (value, path, paths) => {
      if (!Array.isArray(value)) return undefined
      const items = value.flatMap((item, index) => {
        const at = itemPath(path, item, index)
        const left = keepFor(item)?.(item, at, paths)
        if (left === undefined) paths.push(at)
        return left === undefined ? [] : [left]
      })
      return items.length === value.length && items.every((item, index) => item === value[index])
        ? value
        : items
    }
  }

  function object(base: string, fields: readonly Definition[]): Keep {
    return (value, path, paths) => {
      if (!isRecord(value)) return undefined
      const left = keepFields(value, fields, path === '' ? '' : `${path}.`, paths)
      return (required[base] ?? []).every((name) => left[name] != null) ? left : undefined
    }
  }

  function keepFields(
    value: Content,
    fields: readonly Definition[],
    prefix: string,
    paths: string[],
  ): Content {
    const changed = fields.flatMap((field): [name: string, left: unknown][] => {
      const name = textOf(field.name)
      const stored = value[name]
      if (stored === undefined || stored === null) return []
      const path = `${prefix}${name}`
      const left = keepOf(field)(stored, path, paths)
      if (left === undefined) paths.push(path)
      return left === stored ? [] : [[name, left]]
    })
    if (changed.length === 0) return value
    const entries = Object.entries({...value, ...Object.fromEntries(changed)})
    return Object.fromEntries(entries.filter(([, left]) => left !== undefined))
  }

  return (document) => {
    const fields = definitions
      .fieldsOf({type: document._type})
      .filter(({name}) => !kept.includes(textOf(name)))
    const paths: string[] = []
    return {rest: keepFields(document, fields, '', paths), paths}
  }
}
