import {Button, Card, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useCallback, useState} from 'react'
import type {Picture, PictureChange, PictureUse} from '../../schemas/index.ts'
import {count, Field, NotThere, useAction, useAnswer} from '../desk/index.ts'
import {UseList} from './UseList.tsx'
import {usePictures} from './use-pictures.ts'

interface Props {
  picture: Picture
  /** The picture that takes its place; absent: only its texts change. */
  replacement?: Picture
  campaigns: ReadonlyMap<string, string>
  onDone: () => void
  onCancel: () => void
}

/** Which documents a change concerns, before it is made. */
function Consequences(props: {
  title: string
  uses: readonly PictureUse[]
  campaigns: ReadonlyMap<string, string>
}) {
  if (props.uses.length === 0) return null
  return (
    <Stack gap={2}>
      <Text as="h2" size={1} weight="semibold">
        {props.title}
      </Text>
      <UseList uses={props.uses} campaigns={props.campaigns} />
    </Stack>
  )
}

/** Texts of a picture, and what takes its place, changed wherever it is used. Says beforehand what changes. */
export function ChangeForm({picture, replacement, campaigns, onDone, onCancel}: Props) {
  const pictures = usePictures()
  const shown = replacement ?? picture
  const [alt, setAlt] = useState(shown.alts[0] ?? '')
  const [credit, setCredit] = useState(shown.credits[0] ?? '')
  const {isBusy, run} = useAction('Bilden gick inte att ändra')
  const change: PictureChange = {
    ...(replacement ? {with: replacement.id} : {}),
    alt: alt.trim(),
    // An empty field says nothing of pictures that different people have taken.
    ...(replacement || credit !== (shown.credits[0] ?? '') ? {credit: credit.trim()} : {}),
  }
  const [id, replacementId] = [picture.id, replacement?.id]
  const read = useCallback(
    (signal: AbortSignal) => {
      const with_ = replacementId === undefined ? {} : {with: replacementId}
      return pictures.change(id, {...with_, alt: '–'}, {isTrial: true, signal})
    },
    [pictures, id, replacementId],
  )
  const {value, error} = useAnswer(read)
  const confirm = () =>
    run(
      async () => {
        await pictures.change(picture.id, change, {isTrial: false})
        onDone()
      },
      replacement ? 'Bilden är utbytt' : 'Bildens texter är ändrade',
    )
  const places = count(value?.changed.length ?? 0, 'ställe', 'ställen')
  return (
    <Stack gap={4} data-testid="change-picture">
      <Field
        label="Alternativtext"
        hint="Vad bilden visar, för den som inte ser den. En mening räcker."
      >
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={alt}
            onChange={({currentTarget}) => setAlt(currentTarget.value)}
          />
        )}
      </Field>
      <Field label="Fotograf eller illustratör">
        {(control) => (
          <TextInput
            {...control}
            value={credit}
            onChange={({currentTarget}) => setCredit(currentTarget.value)}
          />
        )}
      </Field>
      {value ? (
        <Stack gap={4}>
          <Consequences title="Det här ändras" uses={value.changed} campaigns={campaigns} />
          {value.refused.length > 0 && (
            <Card padding={3} radius={2} tone="caution">
              <Consequences
                title="Det här får du inte ändra, så det blir som det är"
                uses={value.refused}
                campaigns={campaigns}
              />
            </Card>
          )}
        </Stack>
      ) : (
        <NotThere error={error} />
      )}
      <Text size={1} muted>
        Både utkast och det som är publicerat ändras: besökare ser det direkt.
      </Text>
      <Flex gap={2} justify="flex-end">
        <Button mode="bleed" text="Avbryt" onClick={onCancel} />
        <Button
          text={`${replacement ? 'Byt ut' : 'Ändra'} på ${places}`}
          disabled={isBusy || change.alt === '' || !value || value.changed.length === 0}
          onClick={confirm}
        />
      </Flex>
    </Stack>
  )
}
