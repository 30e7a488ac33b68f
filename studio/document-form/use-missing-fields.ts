import {useRef} from 'react'
import {type SchemaType, useValidationStatus} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {type MissingField, missingFields} from './missing-fields.ts'

/**
 * What is missing before the document in the form can be published.
 * @param id of the draft or version in the form
 * @returns undefined until it is written and has been validated once
 */
export function useMissingFields(id: string, type: SchemaType): MissingField[] | undefined {
  const {editState, validation} = useDocumentPane()
  const {isValidating} = useValidationStatus(id, type.name, !id.startsWith('versions.'))
  const missing = missingFields(type, validation)
  const isKnown = useRef(false)
  isKnown.current ||= !isValidating || missing.length > 0
  // Nothing is validated before something is written.
  const isStored = Boolean(editState?.draft ?? editState?.published ?? editState?.version)
  return isStored && isKnown.current ? missing : undefined
}
