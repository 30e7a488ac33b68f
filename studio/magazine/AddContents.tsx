import {AddIcon} from '@sanity/icons/Add'
import {SearchIcon} from '@sanity/icons/Search'
import {Box, Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useCallback, useId, useState} from 'react'
import {useClient} from 'sanity'
import {count, NotThere, useAnswer} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {ContentState} from './ContentState.tsx'
import {type Content, isFound, offeredContents} from './contents.ts'

/** How many are listed at first, and how many more at a time. */
const LISTED = 8
/** Pixels of the small pictures; twice that many are asked for. */
const PICTURE = 44

/** The small picture of an article or story, or an empty frame. */
function Thumbnail({picture}: Pick<Content, 'picture'>) {
  const size = {width: PICTURE, height: PICTURE, borderRadius: 3, flex: 'none'} as const
  if (picture === null) return <Card tone="transparent" border style={size} />
  const address = `${picture}?w=${2 * PICTURE}&h=${2 * PICTURE}&fit=crop`
  return <img src={address} alt="" loading="lazy" style={{...size, objectFit: 'cover'}} />
}

interface Props {
  /** Published id of the campaign; '' before one is chosen. */
  campaign: string
  /** Published ids of what is in the issue. */
  chosen: ReadonlySet<string>
  onAdd: (content: Content) => void
}

/** What belongs to the campaign and is not in the issue: found by words, added with one click. */
export function AddContents({campaign, chosen, onAdd}: Props) {
  const id = useId()
  const client = useClient({apiVersion: API_VERSION})
  const [words, setWords] = useState('')
  const [listed, setListed] = useState(LISTED)
  const read = useCallback(
    (signal: AbortSignal) => offeredContents(client, {campaign, now: new Date(), signal}),
    [client, campaign],
  )
  const {value, error} = useAnswer(read)
  const left = value?.filter((one) => !chosen.has(one.id)) ?? []
  const found = left.filter((one) => isFound(one, words))
  const shown = found.slice(0, listed)
  return (
    <Card
      as="section"
      border
      radius={3}
      padding={3}
      aria-labelledby={id}
      data-testid="add-contents"
    >
      <Stack gap={3}>
        <Text id={id} as="h3" size={1} weight="semibold">
          Lägg till ur kampanjen
        </Text>
        {value ? (
          <TextInput
            aria-label="Sök bland artiklar och berättelser"
            placeholder="Rubrik eller namn"
            icon={SearchIcon}
            fontSize={1}
            value={words}
            onChange={({currentTarget}) => setWords(currentTarget.value)}
          />
        ) : (
          <NotThere error={error} />
        )}
        {value && (
          <Text size={1} muted role="status">
            {found.length === 0
              ? left.length === 0
                ? 'Allt som hör till kampanjen är med i numret.'
                : 'Inget stämmer med det du söker.'
              : `${count(found.length, 'sak', 'saker')} att lägga till`}
          </Text>
        )}
        <Stack as="ul" gap={2} style={{listStyle: 'none', margin: 0, padding: 0}}>
          {shown.map((content) => (
            <Flex as="li" key={content.id} align="center" gap={3}>
              <Thumbnail picture={content.picture} />
              <Stack gap={2} flex={1} style={{minWidth: 0}}>
                <Text size={1} weight="medium" style={{overflowWrap: 'anywhere'}}>
                  {content.title}
                </Text>
                <ContentState content={content} />
              </Stack>
              <Button
                icon={AddIcon}
                mode="ghost"
                fontSize={1}
                padding={2}
                text="Lägg till"
                aria-label={`Lägg till ${content.title}`}
                onClick={() => onAdd(content)}
              />
            </Flex>
          ))}
        </Stack>
        {found.length > shown.length && (
          <Box>
            <Button
              mode="bleed"
              fontSize={1}
              padding={2}
              text={`Visa ${Math.min(LISTED, found.length - shown.length)} till`}
              onClick={() => setListed(listed + LISTED)}
            />
          </Box>
        )}
      </Stack>
    </Card>
  )
}
