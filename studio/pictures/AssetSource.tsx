import {Box, Dialog, Stack} from '@sanity/ui'
import {useId} from 'react'
import type {AssetSourceComponentProps} from 'sanity'
import type {Picture} from './api.ts'
import {Library} from './Library.tsx'
import {UploadButton} from './UploadButton.tsx'
import {useLibrary} from './use-library.ts'

/** The library where one chooses a picture for a field. */
export function LibrarySource({onSelect, onClose}: AssetSourceComponentProps) {
  const id = useId()
  const {list, uploaded, error, add} = useLibrary()
  const choose = ({id}: Picture) => onSelect([{kind: 'assetDocumentId', value: id}])
  return (
    <Dialog id={id} header="Välj ur bildbiblioteket" width={3} onClose={onClose}>
      <Box padding={4} data-testid="choose-picture">
        <Stack gap={4}>
          <UploadButton multiple onUploaded={add} />
          <Library list={list} uploaded={uploaded} error={error} onChoose={choose} />
        </Stack>
      </Box>
    </Dialog>
  )
}
