import {isRecord} from './record.ts'

type Definition = Readonly<Record<string, unknown>>
type Content = Readonly<Record<string, unknown>>

/** What of a document does not fit its schema. */
export interface Misfits {
  /** Top-level fields that have to change, by name: what is left of their values, or undefined when nothing is. */
  fields: ReadonlyMap<string, unknown>
  /** Paths of what has to go, in Sanity's notation: `sections[_key=="a1"].heading`. */
  paths: readonly string[]
}

/** What is left of a value when all that does not fit its type has gone, whose paths are added; undefined: nothing. */
type Keep = (value: unknown, path: string, paths: string[]) => unknown

const nameOf = (name: unknown): string => (typeof name === 'string' ? name : '')
const definitionsIn = (list: unknown): Definition[] =>
  Array.isArray(list) ? list.filter(isRecord) : []

/** An object with some fields changed, or without them. */
function without(value: Content, changed: ReadonlyMap<string, unknown>): Content {
  const entries = Object.entries(value).map(([name, stored]): [string, unknown] => [
    name,
    changed.has(name) ? changed.get(name) : stored,
  ])
  return Object.fromEntries(entries.filter(([, left]) => left !== undefined))
}

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
  const named = new Map(types.filter(isRecord).map((type) => [nameOf(type.name), type]))

  /** The definition of Sanity's that a type is made of, and the type's own fields and members. */
  function resolve(definition: Definition): {base: string; fields: Definition[]; of: Definition[]} {
    const type = nameOf(definition.type)
    const parent = named.get(type)
    const {base, fields, of} = parent
      ? resolve(parent)
      : {base: type, fields: builtIn[type] ?? [], of: []}
    return {
      base,
      fields: [...fields, ...definitionsIn(definition.fields)],
      of: [...of, ...definitionsIn(definition.of)],
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
    const memberFor = (item: unknown): Keep | undefined => {
      if (!isRecord(item)) {
        const candidates = of.filter((member) => primitives[resolve(member).base])
        return candidates.map(keepOf).find((keep) => keep(item, '', []) !== undefined)
      }
      const {_type} = item
      const member = of.find(({name, type}) => (name ?? type) === _type)
      if (member) return keepOf(member)
      const [first, ...others] = of.filter((candidate) => !primitives[resolve(candidate).base])
      if (first && others.length === 0) return keepOf(first)
      return first && typeof _type === 'string' ? (value) => value : undefined
    }
    return (value, path, paths) => {
      if (!Array.isArray(value)) return undefined
      const items = value.flatMap((item, index) => {
        const key =
          isRecord(item) && typeof item._key === 'string'
            ? `_key==${JSON.stringify(item._key)}`
            : index
        const at = `${path}[${key}]`
        const fitted = memberFor(item)?.(item, at, paths)
        if (fitted === undefined) paths.push(at)
        return fitted === undefined ? [] : [fitted]
      })
      return items.length === value.length && items.every((item, index) => item === value[index])
        ? value
        : items
    }
  }

  function object(base: string, fields: readonly Definition[]): Keep {
    return (value, path, paths) => {
      if (!isRecord(value)) return undefined
      const changed = new Map(changes(value, fields, path === '' ? '' : `${path}.`, paths))
      const left = changed.size === 0 ? value : without(value, changed)
      return (required[base] ?? []).every((name) => left[name] != null) ? left : undefined
    }
  }

  /** The fields of an object that have to change, with what is left of their values. */
  function* changes(
    value: Content,
    fields: readonly Definition[],
    prefix: string,
    paths: string[],
  ): Generator<[name: string, left: unknown]> {
    for (const field of fields) {
      const name = nameOf(field.name)
      const stored = value[name]
      if (stored === undefined || stored === null) continue
      const path = `${prefix}${name}`
      const left = keepOf(field)(stored, path, paths)
      if (left === stored) continue
      if (left === undefined) paths.push(path)
      yield [name, left]
    }
  }

  const found = new WeakMap<Content, Misfits>()
  return (document) => {
    const known = found.get(document)
    if (known) return known
    const all = definitionsIn(named.get(nameOf(document._type))?.fields)
    const paths: string[] = []
    const fields = new Map(
      changes(
        document,
        all.filter(({name}) => !kept.includes(nameOf(name))),
        '',
        paths,
      ),
    )
    const misfits = {fields, paths}
    found.set(document, misfits)
    return misfits
  }
}
