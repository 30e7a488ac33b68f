import {getPublishedId, type SchemaType, useEditState} from 'sanity'
import {guideOf} from './guide-steps.ts'
import {MissingFields} from './MissingFields.tsx'
import {StoryGuide} from './StoryGuide.tsx'
import {useMissingFields} from './use-missing-fields.ts'

/**
 * Above a form that one may write in: what is missing before the document can be published, and for a first time, the
 * steps to there.
 * @param shownId id of the draft or version in the form
 */
export function WaysToPublish({shownId, type}: {shownId: string; type: SchemaType}) {
  const documentId = getPublishedId(shownId)
  const missing = useMissingFields(shownId, type)
  const {draft, published, ready} = useEditState(documentId, type.name)
  const steps = guideOf(type.name)
  return (
    <>
      {steps && ready && !published && (
        <StoryGuide
          documentId={documentId}
          type={type.name}
          revision={draft?._rev ?? ''}
          steps={steps}
          missing={missing}
        />
      )}
      <MissingFields missing={missing} />
    </>
  )
}
