import {Button, Card, Container, Flex, Heading, Stack, Text, TextInput} from '@sanity/ui'
import {useState} from 'react'
import {useClient, useSchema} from 'sanity'
import {useRouter} from 'sanity/router'
import {
  type Deleted,
  hasWords,
  momentNear,
  readDeleted,
  ToolPage,
  useAction,
  useAnswer,
} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {restoreDeleted} from './restore.ts'

function DeletedRow({item, onRestored}: {item: Deleted; onRestored: () => void}) {
  const schema = useSchema()
  const client = useClient({apiVersion: API_VERSION})
  const router = useRouter()
  const {isBusy, run} = useAction('Det gick inte att återställa')
  const title = item.title || 'Utan namn'
  const restore = () =>
    run(async () => {
      await restoreDeleted(client, item.id)
      onRestored()
      router.navigateIntent('edit', {id: item.id, type: item.type})
    }, `${title} är tillbaka som utkast`)
  const kind = schema.get(item.type)?.title
  const when = momentNear(new Date(item.deletedAt), new Date())
  return (
    <Card as="li" padding={3} radius={2} border data-testid={`deleted-${item.id}`}>
      <Flex align="center" gap={3} wrap="wrap">
        <Stack gap={2} flex={1}>
          <Text size={2} weight="medium">
            {title}
          </Text>
          <Text size={1} muted>
            {[kind, `raderat ${when}`].filter(Boolean).join(' · ')}
          </Text>
        </Stack>
        <Button
          mode="ghost"
          text="Återställ"
          aria-label={`Återställ ${title}`}
          disabled={isBusy}
          onClick={restore}
        />
      </Flex>
    </Card>
  )
}

/** What was deleted in the last 60 days, to be found and restored. */
export function BinTool() {
  const {value, error, again} = useAnswer(readDeleted)
  const [sought, setSought] = useState('')
  const found = value?.filter(({title}) => hasWords([title], sought))
  return (
    <ToolPage id="bin">
      <Container width={2} paddingX={[3, 4]} paddingY={[4, 5]}>
        <Stack gap={4}>
          <Stack gap={4}>
            <Heading as="h1" size={3}>
              Papperskorgen
            </Heading>
            <Text size={1} muted>
              Det som har raderats kan återställas i 60 dagar. Det kommer tillbaka som utkast och
              syns inte för besökare förrän det publiceras.
            </Text>
          </Stack>
          {value && value.length > 0 && (
            <TextInput
              aria-label="Sök i papperskorgen"
              placeholder="Sök i papperskorgen"
              value={sought}
              onChange={(event) => setSought(event.currentTarget.value)}
            />
          )}
          {error !== undefined && (
            <Card padding={3} radius={2} tone="critical" role="alert">
              <Text size={1}>Papperskorgen gick inte att hämta. Vi försöker igen om en minut.</Text>
            </Card>
          )}
          {found?.length === 0 && (
            <Text size={1}>{sought ? 'Inget hittades.' : 'Papperskorgen är tom.'}</Text>
          )}
          <Stack as="ul" gap={2} style={{listStyle: 'none', margin: 0, padding: 0}}>
            {found?.map((item) => (
              <DeletedRow key={item.id} item={item} onRestored={again} />
            ))}
          </Stack>
        </Stack>
      </Container>
    </ToolPage>
  )
}
