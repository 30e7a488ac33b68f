import {Badge, Box, Button, Card, Flex, Heading, Select, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {useClient} from 'sanity'
import {useRouter} from 'sanity/router'
import {Field, messageOf, useAction} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {
  type Change,
  changeMessage,
  eraseMessage,
  type Inbox,
  type Message,
  readMessage,
} from './api.ts'
import {canBecomeDraft, createDraft} from './draft.ts'
import {Reply} from './Reply.tsx'
import type {CampaignName} from './use-campaign-name.ts'
import {dayOf, languageOf, momentOf, stateTitles, stateTones} from './words.ts'

interface Props {
  id: string
  inbox: Inbox
  campaignOf: CampaignName
  /** Called when the message has changed. */
  onChanged: () => void
  onErased: () => void
}

/** One message, by its `id` as the key: what was written, who takes it, what has been answered, and what to do with it. */
export function MessageView({id, inbox, campaignOf, onChanged, onErased}: Props) {
  const client = useClient({apiVersion: API_VERSION})
  const router = useRouter()
  const [message, setMessage] = useState<Message>()
  const [error, setError] = useState('')
  const [isErasing, setErasing] = useState(false)
  const {isBusy, run} = useAction('Det gick inte')

  useEffect(() => {
    let isCurrent = true
    readMessage(id).then(
      (found) => isCurrent && setMessage(found),
      (cause: unknown) => isCurrent && setError(messageOf(cause)),
    )
    return () => {
      isCurrent = false
    }
  }, [id])

  const change = async (name: Change, body: object, done: string): Promise<boolean> => {
    const changed = await run(() => changeMessage(id, name, body), done)
    if (changed === undefined) return false
    setMessage(changed)
    onChanged()
    return true
  }
  const makeDraft = (message: Message) =>
    run(async () => {
      const {kind} = message
      if (!canBecomeDraft(kind)) return
      const draft = await createDraft(client, {...message, kind})
      router.navigateIntent('edit', {id: draft.id, type: draft.type})
    }, 'Utkastet är gjort.')
  const erase = () =>
    run(async () => {
      await eraseMessage(id)
      onErased()
    }, 'Raderat.')

  if (error) {
    return (
      <Box padding={5}>
        <Text role="alert">{error}</Text>
      </Box>
    )
  }
  if (!message) {
    return (
      <Box padding={5}>
        <Text muted>Hämtar …</Text>
      </Box>
    )
  }
  const {number, title, receivedAt, state, language, fields, entries, eraseAt} = message
  const nameOf = (person: string) => inbox.people.find((one) => one.id === person)?.name ?? person
  const isClosed = state === 'closed'
  const people = inbox.people.filter(
    ({campaigns}) => campaigns === 'all' || campaigns.includes(message.campaign),
  )
  const hasLeft = message.assignee !== null && !people.some((one) => one.id === message.assignee)
  return (
    <Stack gap={5} padding={[3, 3, 4, 5]} style={{maxWidth: '46rem'}} data-testid="inbox-message">
      <Stack gap={3}>
        <Flex gap={3} align="center" wrap="wrap">
          <Heading as="h2" size={2}>
            {number}. {title}
          </Heading>
          <Badge tone={stateTones[state]}>{stateTitles[state]}</Badge>
        </Flex>
        <Text size={1} muted>
          {campaignOf(message)} · {momentOf(receivedAt)} · svar på {languageOf(language)}
          {eraseAt !== null && ` · raderas ${dayOf(eraseAt)}`}
        </Text>
      </Stack>
      <Flex gap={2} wrap="wrap" align="flex-end">
        <Field label="Vem tar det?">
          {(control) => (
            <Select
              {...control}
              value={message.assignee ?? ''}
              disabled={isBusy}
              onChange={({currentTarget}) =>
                void change('assign', {assignee: currentTarget.value || null}, 'Sparat.')
              }
            >
              <option value="">Ingen än</option>
              {hasLeft && (
                <option value={message.assignee ?? ''}>Någon som inte svarar längre</option>
              )}
              {people.map((person) => (
                <option key={person.id} value={person.id}>
                  {person.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {isClosed ? (
          <Button
            mode="ghost"
            text="Öppna igen"
            disabled={isBusy}
            onClick={() => void change('reopen', {}, 'Öppet igen.')}
          />
        ) : (
          <Button
            mode="ghost"
            text="Avsluta"
            disabled={isBusy}
            onClick={() => void change('close', {}, 'Avslutat. Det raderas av sig självt.')}
          />
        )}
        {canBecomeDraft(message.kind) && (
          <Button
            mode="ghost"
            text="Gör utkast"
            disabled={isBusy}
            onClick={() => void makeDraft(message)}
          />
        )}
        {isErasing ? (
          <>
            <Button
              tone="critical"
              text="Ja, radera för gott"
              disabled={isBusy}
              onClick={() => void erase()}
            />
            <Button mode="ghost" text="Ångra" onClick={() => setErasing(false)} />
          </>
        ) : (
          <Button mode="bleed" tone="critical" text="Radera" onClick={() => setErasing(true)} />
        )}
      </Flex>
      <Card border radius={3} padding={4}>
        <Stack as="dl" gap={4} style={{margin: 0}}>
          {fields.map(({name, label, value}) => (
            <Stack key={name} gap={3}>
              <Text as="dt" size={1} muted>
                {label}
              </Text>
              <Text as="dd" style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0}}>
                <bdi>{[value].flat().join(', ')}</bdi>
              </Text>
            </Stack>
          ))}
        </Stack>
      </Card>
      {entries.map(({kind, by, at, text}) => (
        <Card
          key={`${at} ${kind}`}
          radius={3}
          padding={4}
          tone={kind === 'answer' ? 'positive' : 'transparent'}
          border
        >
          <Stack gap={3}>
            <Text size={1} muted>
              {kind === 'answer' ? 'Svar' : 'Anteckning'} av {nameOf(by)}, {momentOf(at)}
            </Text>
            <Text style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}>
              <bdi>{text}</bdi>
            </Text>
          </Stack>
        </Card>
      ))}
      {!isClosed && (
        <Reply message={message} canMail={inbox.canMail} isBusy={isBusy} onChange={change} />
      )}
    </Stack>
  )
}
