import {Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useCallback} from 'react'
import {type InputProps, type ObjectInputProps, set} from 'sanity'
import {isRecord, textOf} from '../../schemas/index.ts'
import {useAnswer} from '../desk/index.ts'
import {usePictures} from './use-pictures.ts'

interface SuggestionProps {
  /** Id of the picture's asset. */
  asset: string
  hasCredit: boolean
  onChange: ObjectInputProps['onChange']
}

/** What is said of a picture where it is used already. */
function Suggestion({asset, hasCredit, onChange}: SuggestionProps) {
  const pictures = usePictures()
  const read = useCallback((signal: AbortSignal) => pictures.read(asset, signal), [pictures, asset])
  const {value: known} = useAnswer(read)
  const [alt] = known?.alts ?? []
  const [credit] = known?.credits ?? []
  if (alt === undefined) return null
  const take = () =>
    onChange([
      set({_type: 'localizedString', sv: alt}, ['alt']),
      ...(credit === undefined || hasCredit ? [] : [set(credit, ['credit'])]),
    ])
  return (
    <Card padding={3} radius={2} tone="transparent" role="status" data-testid="known-picture">
      <Flex align="center" gap={3} wrap="wrap">
        <Stack flex={1} style={{minWidth: '12rem'}}>
          <Text size={1}>{`Bilden är redan beskriven: ”${alt}”`}</Text>
        </Stack>
        <Button mode="ghost" fontSize={1} padding={2} text="Använd texten" onClick={take} />
      </Flex>
    </Card>
  )
}

const isObjectInput = (props: InputProps): props is ObjectInputProps => 'members' in props

/** A picture; one that is described elsewhere and not yet here offers the same words. */
export function DescribedImage(props: InputProps) {
  const value = isRecord(props.value) ? props.value : {}
  const asset = isRecord(value.asset) ? textOf(value.asset._ref) : ''
  const isDescribed = isRecord(value.alt) && textOf(value.alt.sv) !== ''
  const isOffered = asset !== '' && !isDescribed && props.readOnly !== true
  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {isOffered && isObjectInput(props) && (
        <Suggestion
          asset={asset}
          hasCredit={textOf(value.credit) !== ''}
          onChange={props.onChange}
        />
      )}
    </Stack>
  )
}
