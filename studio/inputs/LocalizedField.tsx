import type {FieldProps, ObjectFieldProps} from 'sanity'

const isObjectField = (props: FieldProps): props is ObjectFieldProps =>
  'members' in props.inputProps

/**
 * A localised field looks like one field, not like a group of seven: no line at its side, and what is wrong in a
 * language is said beside the field's own title.
 */
export function LocalizedField(props: FieldProps) {
  if (!isObjectField(props)) return props.renderDefault(props)
  const inLanguages = props.inputProps.members.flatMap((member) =>
    member.kind === 'field' ? member.field.validation : [],
  )
  const validation = [...props.validation, ...inLanguages]
  return props.renderDefault({...props, level: 0, validation})
}
