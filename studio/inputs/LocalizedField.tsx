import type {FieldProps} from 'sanity'

/** A localised field looks like one field, not like a group of seven: no line at its side, never folded. */
export function LocalizedField(props: FieldProps) {
  return props.renderDefault({...props, level: 0})
}
