import type {FieldProps, ObjectFieldProps} from 'sanity'

const isObjectField = (props: FieldProps): props is ObjectFieldProps =>
  'members' in props.inputProps

/**
 * Makes a localised field look like one field instead of a group: no indentation line, and problems in any language
 * are shown beside the field's own title.
 */
export function LocalizedField(props: FieldProps) {
  if (!isObjectField(props)) return props.renderDefault(props)
  const inLanguages = props.inputProps.members.flatMap((member) =>
    member.kind === 'field' ? member.field.validation : [],
  )
  const validation = [...props.validation, ...inLanguages]
  return props.renderDefault({...props, level: 0, validation})
}
