import type {SchemaType} from 'sanity'
import {MissingFields} from './MissingFields.tsx'
import {useMissingFields} from './use-missing-fields.ts'

/**
 * Above a form that one may write in: what is missing before the document can be published.
 * @param shownId id of the draft or version in the form
 */
export function WaysToPublish({shownId, type}: {shownId: string; type: SchemaType}) {
  return <MissingFields missing={useMissingFields(shownId, type)} />
}
