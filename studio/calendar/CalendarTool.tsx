import {Box, Button, Card, Container, Flex, Heading, Stack, Text} from '@sanity/ui'
import {useCallback, useState} from 'react'
import {useClient} from 'sanity'
import {dayInSweden} from '../../schemas/index.ts'
import {longDayOf, ToolPage, timeOf, useAnswer} from '../desk/index.ts'
import {DocumentRow} from '../today/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {
  byWeek,
  type Entry,
  type EntryKind,
  kindWords,
  lastDay,
  readEntries,
  type Week,
} from './entries.ts'

/** How many weeks are shown at first, and how many more at a time. */
const WEEKS = 8

/** What can be shown alone. */
const filters: readonly {title: string; kinds: readonly EntryKind[]}[] = [
  {title: 'Går ut och tas ned', kinds: ['publish', 'unpublish']},
  {title: 'Kampanjer', kinds: ['campaignBegins', 'campaignEnds']},
  {title: 'Evenemang och möjligheter', kinds: ['event', 'opportunityEnds']},
  {title: 'Rätt att visa', kinds: ['consentEnds']},
  {title: 'Ses över', kinds: ['review']},
]

function EntryRow({entry}: {entry: Entry}) {
  const {kind, id, type, title, at} = entry
  const words = kindWords[kind]
  return (
    <DocumentRow
      id={id}
      type={type}
      title={title}
      note={at === undefined ? '' : `kl. ${timeOf(new Date(at))}`}
      field={'field' in words ? words.field : undefined}
      state={{text: words.title, tone: words.tone}}
    />
  )
}

function WeekCard({week: {number, days}, isThis}: {week: Week; isThis: boolean}) {
  return (
    <Card as="section" border radius={3} padding={3} aria-label={`Vecka ${number}`}>
      <Stack gap={3}>
        <Box padding={2}>
          <Text as="h2" size={2} weight="semibold">
            {isThis ? `Vecka ${number} · den här veckan` : `Vecka ${number}`}
          </Text>
        </Box>
        {days.length === 0 && (
          <Box padding={2} paddingTop={0}>
            <Text size={1} muted>
              Inget.
            </Text>
          </Box>
        )}
        {days.map(({day, entries}) => (
          <Stack key={day} gap={2}>
            <Box paddingX={2}>
              <Text as="h3" size={1} weight="medium">
                {longDayOf(day)}
              </Text>
            </Box>
            <ul style={{listStyle: 'none', margin: 0, padding: 0}}>
              {entries.map((entry) => (
                <EntryRow key={`${entry.kind} ${entry.id} ${entry.at ?? ''}`} entry={entry} />
              ))}
            </ul>
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}

/** *Kalender*: what goes out, begins and ends, week by week. */
export function CalendarTool() {
  const client = useClient({apiVersion: API_VERSION})
  const [from] = useState(() => dayInSweden())
  const [weeks, setWeeks] = useState(WEEKS)
  const [filter, setFilter] = useState<string>()
  const read = useCallback(
    (signal: AbortSignal) => readEntries(client, from, lastDay(from, weeks), signal),
    [client, from, weeks],
  )
  const {value, error} = useAnswer(read)
  const kinds = filters.find(({title}) => title === filter)?.kinds
  const shown = value?.filter(({kind}) => kinds?.includes(kind) ?? true)
  return (
    <ToolPage id="calendar">
      <Container width={2} paddingX={[3, 4]} paddingY={[4, 5]}>
        <Stack gap={4}>
          <Heading as="h1" size={3}>
            Kalender
          </Heading>
          <Flex gap={2} wrap="wrap" role="group" aria-label="Visa">
            {[{title: 'Allt'}, ...filters].map(({title}) => {
              const value = title === 'Allt' ? undefined : title
              return (
                <Button
                  key={title}
                  mode={filter === value ? 'default' : 'ghost'}
                  fontSize={1}
                  padding={2}
                  aria-pressed={filter === value}
                  text={title}
                  onClick={() => setFilter(value)}
                />
              )
            })}
          </Flex>
          {error !== undefined && (
            <Card padding={3} radius={2} tone="critical" role="alert">
              <Text size={1}>Kalendern gick inte att hämta. Vi försöker igen om en minut.</Text>
            </Card>
          )}
          {!shown && error === undefined && (
            <Text size={1} muted role="status">
              Hämtar …
            </Text>
          )}
          {shown &&
            byWeek(shown, from, weeks).map((week, index) => (
              <WeekCard key={week.monday} week={week} isThis={index === 0} />
            ))}
          {shown && (
            <Box>
              <Button
                mode="ghost"
                text={`Visa ${WEEKS} veckor till`}
                onClick={() => setWeeks(weeks + WEEKS)}
              />
            </Box>
          )}
        </Stack>
      </Container>
    </ToolPage>
  )
}
