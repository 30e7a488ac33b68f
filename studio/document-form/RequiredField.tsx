import type {FieldProps} from 'sanity'
import {isRequired} from './is-required.ts'

/** Marks fields that must be filled in, before anybody has forgotten one. */
export function RequiredField(props: FieldProps) {
  if (!isRequired(props.schemaType.validation)) return props.renderDefault(props)
  return props.renderDefault({...props, title: `${props.title ?? ''} *`})
}
