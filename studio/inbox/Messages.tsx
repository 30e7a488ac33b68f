import {ArrowLeftIcon} from '@sanity/icons/ArrowLeft'
import {Box, Button, Card, Flex, Select, Stack, Text, TextInput, useMediaIndex} from '@sanity/ui'
import {useCallback, useEffect, useMemo, useRef, useState} from 'react'
import {useRouter} from 'sanity/router'
import {Field, messageOf, useAnswer, useDebounced} from '../desk/index.ts'
import {exportAddress, listMessages} from './api.ts'
import {MessageList} from './MessageList.tsx'
import {MessageView} from './MessageView.tsx'
import {useCampaignName} from './use-campaign-name.ts'
import {stateTitles} from './words.ts'

/** From this step of the Studio's breakpoints on (900 px), a message stands beside the list. */
const WIDE = 3
/** Pause while somebody types a search, in ms. */
const DEBOUNCE_MS = 300

/** What visitors have sent: chosen by state, campaign and words, read, taken, answered and closed. */
export function Messages() {
  const router = useRouter()
  const isWide = useMediaIndex() >= WIDE
  const {id} = router.state
  const selected = typeof id === 'string' ? id : undefined
  const [state, setState] = useState('')
  const [campaign, setCampaign] = useState('')
  const [search, setSearch] = useState('')
  const [campaigns, setCampaigns] = useState<ReadonlyMap<string, string>>(new Map())
  const campaignOf = useCampaignName()

  const words = useDebounced(search, DEBOUNCE_MS)
  const query = useMemo(() => {
    const chosen = Object.entries({state, campaign, search: words})
    return new URLSearchParams(chosen.filter(([, value]) => value !== ''))
  }, [state, campaign, words])
  const read = useCallback((signal: AbortSignal) => listMessages(query, signal), [query])
  const {value: inbox, error: cause, again: refresh} = useAnswer(read)
  const error = cause === undefined ? '' : messageOf(cause)

  useEffect(() => {
    // Whoever has chosen one campaign can choose another one afterwards.
    if (!inbox) return
    const found = inbox.messages.map((one): [string, string] => [one.campaign, campaignOf(one)])
    setCampaigns((known) => new Map([...known, ...found]))
  }, [inbox, campaignOf])

  const back = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The list that had the focus is not there any more.
    if (!isWide && selected !== undefined) back.current?.focus()
  }, [isWide, selected])

  const select = (message?: string) => router.navigate(message ? {id: message} : {})

  if (error && !inbox) {
    return (
      <Box padding={5}>
        <Text role="alert">{error}</Text>
      </Box>
    )
  }
  return (
    <Flex flex={1} style={{minHeight: 0}} data-testid="inbox">
      <Card
        as="section"
        aria-label="Meddelanden"
        borderRight={isWide}
        flex={1}
        display={isWide || selected === undefined ? 'block' : 'none'}
        overflow="auto"
        style={{minWidth: 0, ...(isWide && {maxWidth: '32rem'})}}
      >
        <Stack gap={3} padding={3}>
          <Field label="Sök">
            {(control) => (
              <TextInput
                {...control}
                type="search"
                value={search}
                onChange={({currentTarget}) => setSearch(currentTarget.value)}
              />
            )}
          </Field>
          <Flex gap={3}>
            <Field label="Läge" flex={1}>
              {(control) => (
                <Select
                  {...control}
                  value={state}
                  onChange={({currentTarget}) => setState(currentTarget.value)}
                >
                  <option value="">Alla</option>
                  {Object.entries(stateTitles).map(([value, title]) => (
                    <option key={value} value={value}>
                      {title}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="Kampanj" flex={1}>
              {(control) => (
                <Select
                  {...control}
                  value={campaign}
                  onChange={({currentTarget}) => setCampaign(currentTarget.value)}
                >
                  <option value="">Alla</option>
                  {[...campaigns].map(([value, title]) => (
                    <option key={value} value={value}>
                      {title}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </Flex>
          <Flex>
            <Button as="a" href={exportAddress(query)} mode="bleed" text="Hämta som CSV" download />
          </Flex>
          {error && <Text role="alert">{error}</Text>}
        </Stack>
        {inbox && (
          <MessageList
            messages={inbox.messages}
            campaignOf={campaignOf}
            selected={selected}
            onSelect={select}
          />
        )}
      </Card>
      <Box
        as="section"
        aria-label="Valt meddelande"
        flex={2}
        display={isWide || selected !== undefined ? 'block' : 'none'}
        overflow="auto"
        style={{minWidth: 0}}
      >
        {!isWide && (
          <Box padding={3} paddingBottom={0}>
            <Button
              ref={back}
              icon={ArrowLeftIcon}
              mode="bleed"
              text="Alla meddelanden"
              onClick={() => select()}
            />
          </Box>
        )}
        {selected && inbox ? (
          <MessageView
            key={selected}
            id={selected}
            inbox={inbox}
            campaignOf={campaignOf}
            onChanged={refresh}
            onErased={() => {
              select()
              refresh()
            }}
          />
        ) : (
          <Box padding={5}>
            <Text muted>Välj ett meddelande.</Text>
          </Box>
        )}
      </Box>
    </Flex>
  )
}
