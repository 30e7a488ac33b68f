import {Box, Button, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useId, useMemo, useState} from 'react'
import type {Picture, PictureList} from './api.ts'
import {ChangeForm} from './ChangeForm.tsx'
import {Library} from './Library.tsx'
import {PictureFacts} from './PictureFacts.tsx'
import {nameOf} from './PictureGrid.tsx'
import {Thumbnail} from './Thumbnail.tsx'
import {UploadButton} from './UploadButton.tsx'
import {UseList} from './UseList.tsx'

/** What one does with a picture. */
type Step = {kind: 'look'} | {kind: 'texts'} | {kind: 'choose'} | {kind: 'replace'; by: Picture}

interface Props {
  picture: Picture
  list: PictureList
  onChanged: () => void
  onClose: () => void
}

/** Two pictures side by side, the old one and the new. */
const Replacement = ({from, to}: {from: Picture; to: Picture}) => (
  <Flex gap={3}>
    {[
      {title: 'Nu', picture: from},
      {title: 'Blir', picture: to},
    ].map(({title, picture}) => (
      <Stack key={title} gap={2} flex={1}>
        <Text size={1} muted>
          {title}
        </Text>
        <Thumbnail picture={picture} />
      </Stack>
    ))}
  </Flex>
)

/** A picture: what is known of it, where it is used, and changes of all its uses. */
export function PictureDialog({picture, list, onChanged, onClose}: Props) {
  const id = useId()
  const [step, setStep] = useState<Step>({kind: 'look'})
  const campaigns = useMemo(
    () => new Map(list.campaigns.map(({id, name}) => [id, name])),
    [list.campaigns],
  )
  const look = () => setStep({kind: 'look'})
  const changed = () => {
    onChanged()
    onClose()
  }
  const form = {picture, campaigns, onDone: changed, onCancel: look}
  const isUsed = picture.uses.length > 0
  const others = {...list, pictures: list.pictures.filter((other) => other.id !== picture.id)}
  return (
    <Dialog id={id} header={nameOf(picture)} width={2} onClose={onClose} onClickOutside={onClose}>
      <Box padding={4} data-testid="picture">
        {step.kind === 'look' && (
          <Stack gap={5}>
            <Flex gap={4} wrap="wrap">
              <Box style={{flex: '1 1 15rem'}}>
                <Thumbnail picture={picture} />
              </Box>
              <Stack gap={4} style={{flex: '2 1 20rem'}}>
                <PictureFacts picture={picture} />
                {isUsed && (
                  <Flex gap={2} wrap="wrap">
                    <Button
                      mode="ghost"
                      text="Byt ut överallt"
                      onClick={() => setStep({kind: 'choose'})}
                    />
                    <Button
                      mode="ghost"
                      text="Ändra texterna"
                      onClick={() => setStep({kind: 'texts'})}
                    />
                  </Flex>
                )}
              </Stack>
            </Flex>
            <Stack gap={2}>
              <Text as="h2" size={1} weight="semibold">
                {isUsed ? 'Används här' : 'Används inte'}
              </Text>
              <UseList uses={picture.uses} campaigns={campaigns} />
            </Stack>
          </Stack>
        )}
        {step.kind === 'texts' && <ChangeForm {...form} />}
        {step.kind === 'choose' && (
          <Stack gap={4}>
            <Text size={1}>Välj den bild som ska visas i stället, eller ladda upp den.</Text>
            <UploadButton onUploaded={(by) => setStep({kind: 'replace', by})} />
            <Library
              list={others}
              uploaded={[]}
              error={undefined}
              onChoose={(by) => setStep({kind: 'replace', by})}
            />
            <Flex justify="flex-end">
              <Button mode="bleed" text="Avbryt" onClick={look} />
            </Flex>
          </Stack>
        )}
        {step.kind === 'replace' && (
          <Stack gap={4}>
            <Replacement from={picture} to={step.by} />
            <ChangeForm {...form} replacement={step.by} />
          </Stack>
        )}
      </Box>
    </Dialog>
  )
}
