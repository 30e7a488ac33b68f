import {recordsIn, textOf} from './validation/record.ts'

/** A schema type, or a field or member of one. */
export type Definition = Readonly<Record<string, unknown>>

/** The definitions of all schema types, and what follows each other in them. */
export class Definitions {
  readonly #named: ReadonlyMap<string, Definition>

  constructor(types: readonly object[]) {
    this.#named = new Map(
      recordsIn(types).map((definition) => [textOf(definition.name), definition]),
    )
  }

  find(type: unknown): Definition | undefined {
    return this.#named.get(textOf(type))
  }

  /** The fields of an object, its own or those of its type. */
  fieldsOf({fields, type}: Definition): Definition[] {
    return recordsIn(fields ?? this.find(type)?.fields)
  }

  /** The member that an item of an array is, by its `_type`; the only one counts for items without. */
  memberOf({of, type}: Definition, item: Definition): Definition | undefined {
    const members = recordsIn(of ?? this.find(type)?.of)
    return (
      members.find(({name, type: own}) => (name ?? own) === item._type) ??
      (members.length === 1 ? members[0] : undefined)
    )
  }
}
