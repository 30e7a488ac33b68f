import {Stack} from '@sanity/ui'
import {type ReactNode, useMemo} from 'react'
import {getPublishedId, type InputProps, type ObjectInputProps, useFormValue} from 'sanity'
import {hasPage} from '../../schemas/index.ts'
import {StageLanguages} from '../inputs/index.ts'
import {LiveStatus, PageLinks, usePages} from '../page-links/index.ts'
import {ReviewStatus} from '../review/index.ts'
import {ScheduleStatus} from '../schedule/index.ts'
import {connection} from '../workspace/connection.ts'
import {FormHead} from './FormHead.tsx'
import {WaysToPublish} from './WaysToPublish.tsx'

/** Whether one document of the type is one page, or a whole site. */
const leadsToPages = (type: string): boolean => type === 'campaign' || hasPage(type)

interface FormProps {
  documentId: string
  form: ObjectInputProps
  head: ReactNode
}

/** A document's form below links to its pages. */
function FormWithLinks({documentId, form, head}: FormProps) {
  const type = form.schemaType.name
  const stored = useFormValue(['_rev'])
  const revision = typeof stored === 'string' ? stored : ''
  const pages = usePages(documentId, type, revision)
  const stageLanguages = useMemo(() => new Set(pages?.map(({language}) => language)), [pages])
  return (
    <StageLanguages.Provider value={stageLanguages}>
      <Stack gap={5}>
        <FormHead key={documentId}>
          {head}
          {pages && (
            <PageLinks documentId={documentId} type={type} revision={revision} pages={pages} />
          )}
        </FormHead>
        {form.renderDefault(form)}
      </Stack>
    </StageLanguages.Provider>
  )
}

const isObjectInput = (props: InputProps): props is ObjectInputProps => 'members' in props

/** The publisher is only known where it runs beside the Studio. */
const isLocal = connection().kind === 'local'

/**
 * Adds to every document's form what one should know of it: when it is live, what is scheduled, whose turn it is, and
 * where it is shown.
 * Other inputs are left unchanged.
 */
export function DocumentForm(props: InputProps) {
  const id = useFormValue(['_id'])
  if (props.id !== 'root' || typeof id !== 'string' || !isObjectInput(props)) {
    return props.renderDefault(props)
  }
  const documentId = getPublishedId(id)
  const type = props.schemaType.name
  const head = (
    <>
      {isLocal && <LiveStatus key={documentId} documentId={documentId} type={type} />}
      <ScheduleStatus documentId={documentId} type={type} />
      {isLocal && <ReviewStatus documentId={documentId} shownId={id} type={type} />}
      {!props.readOnly && <WaysToPublish key={documentId} shownId={id} type={props.schemaType} />}
    </>
  )
  return leadsToPages(type) ? (
    <FormWithLinks documentId={documentId} form={props} head={head} />
  ) : (
    <Stack gap={5}>
      <FormHead key={documentId}>{head}</FormHead>
      {props.renderDefault(props)}
    </Stack>
  )
}
