import {Box, Button, Card, Checkbox, Container, Flex, Grid, Heading, Stack, Text} from '@sanity/ui'
import {useId, useState} from 'react'
import {useClient} from 'sanity'
import {useRouter} from 'sanity/router'
import {isRecord, mainLanguage, themeFamilies} from '../../schemas/index.ts'
import {useAction} from '../desk/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {newId} from '../workspace/random-ids.ts'
import {type CopiedPart, copiedParts, copyOf} from './copy.ts'
import {Picker} from './Fields.tsx'
import {newSection, proposedSections, purposes} from './front-pages.ts'
import {steps} from './step-list.ts'
import {useUnfinished} from './unfinished.ts'
import {useChoices} from './use-choices.ts'

const [family] = themeFamilies

/** What every new campaign has from the start. */
const usual = {
  languages: [mainLanguage],
  theme: {_type: 'theme', family: family.value},
}

/** How a campaign begins: from a template, from another campaign, or from nothing. */
export function Begin() {
  const client = useClient({apiVersion: API_VERSION})
  const router = useRouter()
  const group = useId()
  const campaigns = useChoices('campaign')
  const unfinished = useUnfinished() ?? []
  const [original, setOriginal] = useState<string>()
  const [parts, setParts] = useState<readonly CopiedPart[]>(copiedParts.map(({id}) => id))
  const {isBusy, run} = useAction('Kampanjen kunde inte påbörjas')

  const begin = (fields: () => Promise<object>) =>
    run(async () => {
      const id = newId()
      await client.create({...usual, ...(await fields()), _id: `drafts.${id}`, _type: 'campaign'})
      router.navigate({campaign: id, step: steps[0].id})
    })
  const copy = async (id: string) => {
    const found: unknown = await client.fetch('*[_id == $id][0]', {id}, {perspective: 'drafts'})
    return copyOf(isRecord(found) ? found : {}, id, parts)
  }

  return (
    <Container width={3} paddingX={[3, 4]} paddingY={[4, 5]}>
      <Stack gap={5}>
        <Stack gap={3}>
          <Heading as="h1" size={3}>
            Ny kampanj
          </Heading>
          <Text size={1} muted>
            Du går igenom åtta steg och kan gå fram och tillbaka. Allt sparas medan du skriver, och
            ingenting syns för besökare förrän du startar kampanjen.
          </Text>
        </Stack>
        {unfinished.length > 0 && (
          <Stack gap={3}>
            <Heading as="h2" size={1}>
              Fortsätt med en påbörjad
            </Heading>
            <Flex gap={2} wrap="wrap">
              {unfinished.map(({id, title}) => (
                <Button
                  key={id}
                  mode="ghost"
                  text={title}
                  onClick={() => router.navigate({campaign: id, step: steps[0].id})}
                />
              ))}
            </Flex>
          </Stack>
        )}
        <Stack gap={3}>
          <Heading as="h2" size={1}>
            Börja från en mall
          </Heading>
          <Grid gridTemplateColumns={[1, 2, 2, 4]} gap={3}>
            {purposes.map((purpose) => (
              <Card key={purpose.id} border radius={3} padding={4} tone="primary">
                <Flex direction="column" gap={4} style={{height: '100%'}}>
                  <Stack gap={3} flex={1}>
                    <Text size={2} weight="semibold">
                      {purpose.title}
                    </Text>
                    <Text size={1} muted>
                      {purpose.about}
                    </Text>
                  </Stack>
                  <Button
                    text="Börja så här"
                    aria-label={`Börja så här: ${purpose.title}`}
                    disabled={isBusy}
                    onClick={() => begin(async () => ({sections: proposedSections(purpose, {})}))}
                  />
                </Flex>
              </Card>
            ))}
          </Grid>
        </Stack>
        <Card border radius={3} padding={4}>
          <Stack gap={4}>
            <Heading as="h2" size={1}>
              Börja från en annan kampanj
            </Heading>
            <Picker
              title="Vilken?"
              choices={campaigns}
              chosen={original === undefined ? [] : [original]}
              onChange={([id]) => setOriginal(id)}
              single
            />
            {original !== undefined && (
              <>
                <Text size={1} weight="semibold">
                  Vad ska följa med?
                </Text>
                <Stack gap={3} role="group" aria-label="Vad ska följa med?">
                  {copiedParts.map(({id, title}) => (
                    <Flex key={id} as="label" align="center" gap={3} htmlFor={`${group}-${id}`}>
                      <Checkbox
                        id={`${group}-${id}`}
                        checked={parts.includes(id)}
                        onChange={() =>
                          setParts((before) =>
                            before.includes(id)
                              ? before.filter((part) => part !== id)
                              : [...before, id],
                          )
                        }
                      />
                      <Text size={1}>{title}</Text>
                    </Flex>
                  ))}
                </Stack>
                <Text size={1} muted>
                  Människor som inte har sagt ja till den nya kampanjen visas inte i den. Steget
                  Berättelser visar vilka det gäller.
                </Text>
                <Box>
                  <Button
                    tone="primary"
                    text="Börja från kampanjen"
                    disabled={isBusy}
                    onClick={() => begin(() => copy(original))}
                  />
                </Box>
              </>
            )}
          </Stack>
        </Card>
        <Stack gap={3}>
          <Heading as="h2" size={1}>
            Börja från ingenting
          </Heading>
          <Box>
            <Button
              mode="ghost"
              text="Börja med en tom startsida"
              disabled={isBusy}
              onClick={() => begin(async () => ({sections: [newSection('heroSection')]}))}
            />
          </Box>
        </Stack>
      </Stack>
    </Container>
  )
}
