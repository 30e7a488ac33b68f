import {UploadIcon} from '@sanity/icons/Upload'
import {Button, Card, Stack, Text} from '@sanity/ui'
import {useRef, useState} from 'react'
import {useClient} from 'sanity'
import {acceptedImages} from '../../schemas/index.ts'
import {count} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import type {Picture} from './api.ts'
import {uploadPictures} from './upload.ts'

interface Props {
  /** Several at a time. */
  multiple?: boolean
  onUploaded: (picture: Picture) => void
}

/** Uploads pictures, and says of each that was refused why. */
export function UploadButton({multiple = false, onUploaded}: Props) {
  const client = useClient({apiVersion: API_VERSION})
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<{done: number; of: number}>()
  const [failures, setFailures] = useState<readonly string[]>([])
  const upload = async (files: readonly File[]) => {
    if (files.length === 0) return
    setFailures([])
    setProgress({done: 0, of: files.length})
    await uploadPictures(client, files, (uploaded) => {
      setProgress((before) => before && {...before, done: before.done + 1})
      if ('picture' in uploaded) return onUploaded(uploaded.picture)
      setFailures((before) => [...before, `${uploaded.name}: ${uploaded.failure}`])
    })
    setProgress(undefined)
  }
  return (
    <Stack gap={3}>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptedImages}
        multiple={multiple}
        data-testid="upload-pictures"
        onChange={({currentTarget}) => {
          const files = [...(currentTarget.files ?? [])]
          currentTarget.value = ''
          void upload(files)
        }}
      />
      <Button
        icon={UploadIcon}
        mode="ghost"
        text={
          progress
            ? `Laddar upp ${Math.min(progress.done + 1, progress.of)} av ${progress.of} …`
            : multiple
              ? 'Ladda upp bilder'
              : 'Ladda upp en ny bild'
        }
        disabled={progress !== undefined}
        onClick={() => input.current?.click()}
      />
      {failures.length > 0 && (
        <Card padding={3} radius={2} tone="critical" role="alert">
          <Stack gap={2}>
            <Text size={1} weight="medium">
              {`${count(failures.length, 'bild', 'bilder')} laddades inte upp.`}
            </Text>
            {failures.map((failure) => (
              <Text key={failure} size={1}>
                {failure}
              </Text>
            ))}
          </Stack>
        </Card>
      )}
    </Stack>
  )
}
