import type {Path, SchemaType, ValidationMarker} from 'sanity'

/** What keeps a document from being published, in one of its fields. */
export interface MissingField {
  /** Where the first problem is. */
  path: Path
  /** What the field is called. */
  title: string
  /** What to do, once each. */
  messages: readonly string[]
}

/** What editors call a field at the top of a document; its name when the schema has no such field. */
function titleOf(type: SchemaType, name: string): string {
  if (type.jsonType !== 'object') return name
  return type.fields.find((field) => field.name === name)?.type.title ?? name
}

/**
 * The errors of a document by field, in the order of its form. Of a field that is wrong as a whole, what is in it says
 * nothing more. What is written in no field, such as the document itself, is left out: Sanity says that beside the form.
 */
export function missingFields(
  type: SchemaType,
  markers: readonly ValidationMarker[],
): MissingField[] {
  const errors = markers.filter(({level, path}) => level === 'error' && path.length > 0)
  const byField = Map.groupBy(errors, ({path}) => String(path[0]))
  const order = type.jsonType === 'object' ? type.fields.map(({name}) => name) : []
  return [...byField]
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([name, ofField]) => {
      const whole = ofField.filter(({path}) => path.length === 1)
      const told = whole.length > 0 ? whole : ofField
      return {
        path: told[0]?.path ?? [name],
        title: titleOf(type, name),
        messages: [...new Set(told.map(({message}) => message))],
      }
    })
}
