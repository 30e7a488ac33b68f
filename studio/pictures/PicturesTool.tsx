import {Container, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {ToolPage} from '../desk/index.ts'
import {Library} from './Library.tsx'
import {PictureDialog} from './PictureDialog.tsx'
import {UploadButton} from './UploadButton.tsx'
import {useLibrary} from './use-library.ts'

/** *Bilder*: every picture that one may see, across campaigns. */
export function PicturesTool() {
  const {list, uploaded, error, again, add} = useLibrary()
  const [open, setOpen] = useState<string>()
  const picture = [...uploaded, ...(list?.pictures ?? [])].find(({id}) => id === open)
  return (
    <ToolPage id="picture-library">
      <Container width={4} paddingX={[3, 4]} paddingY={[4, 5]}>
        <Stack gap={4}>
          <Flex gap={3} align="center" justify="space-between" wrap="wrap">
            <Heading as="h1" size={3}>
              Bilder
            </Heading>
            <UploadButton multiple onUploaded={add} />
          </Flex>
          <Text size={1} muted>
            Bilderna i det du får läsa: vem som tagit dem, vilka som är med, var de används och hur
            länge de får visas.
          </Text>
          <Library list={list} uploaded={uploaded} error={error} onChoose={({id}) => setOpen(id)} />
        </Stack>
      </Container>
      {picture && list && (
        <PictureDialog
          key={picture.id}
          picture={picture}
          list={list}
          onChanged={again}
          onClose={() => setOpen(undefined)}
        />
      )}
    </ToolPage>
  )
}
