import {Badge, Box, Button, Card, Container, Flex, Grid, Select, Stack, Text} from '@sanity/ui'
import {useCallback, useRef, useState} from 'react'
import {IntentLink} from 'sanity/router'
import {languages as allLanguages, titleOf} from '../../schemas/index.ts'
import {count, Field, messageOf, useAction, useAnswer} from '../desk/index.ts'
import {Imported} from './Imported.tsx'
import {LanguageReleases} from './LanguageReleases.tsx'
import {
  fileAddress,
  type ImportedTranslation,
  importTranslation,
  markReady,
  readTranslation,
  stateWords,
  type TranslatedDocument,
} from './translations.ts'

const nameOf = (language: string): string => titleOf(allLanguages, language)

function DocumentLine({
  document: {id, type, title, languages},
  language,
  onReady,
}: {
  document: TranslatedDocument
  language: string
  onReady: () => void
}) {
  const its = languages.find((one) => one.language === language)
  if (!its) return null
  const {text, tone} = stateWords[its.state]
  const missing = its.missing > 0 ? ` (${its.missing} av ${its.texts})` : ''
  return (
    <Card as="li" border radius={2} padding={3}>
      <Flex align="center" gap={3} wrap="wrap">
        <Stack flex={1} gap={2}>
          <Text size={1} style={{overflowWrap: 'anywhere'}}>
            <IntentLink intent="edit" params={{id, type}}>
              {title}
            </IntentLink>
          </Text>
        </Stack>
        <Badge tone={tone}>{`${text}${missing}`}</Badge>
        {(its.state === 'unchecked' || its.state === 'outdated') && its.missing === 0 && (
          <Button
            mode="ghost"
            fontSize={1}
            padding={2}
            text="Markera klar"
            aria-label={`Markera klar på ${nameOf(language).toLowerCase()}: ${title}`}
            onClick={onReady}
          />
        )}
      </Flex>
    </Card>
  )
}

/** In a campaign's menu: what is missing in each language, files for translators, and what comes back. */
export function TranslationPane({options}: {options?: Readonly<Record<string, unknown>>}) {
  const campaign = String(options?.campaign ?? '')
  const input = useRef<HTMLInputElement>(null)
  const [chosen, choose] = useState<string>()
  const [version, setVersion] = useState<'1.2' | '2.0'>('2.0')
  const [result, setResult] = useState<ImportedTranslation>()
  const read = useCallback((signal: AbortSignal) => readTranslation(campaign, signal), [campaign])
  const {value, error, again} = useAnswer(read)
  const {isBusy, run} = useAction('Filen kunde inte läsas in')
  const marking = useAction('Det gick inte att markera som klar')
  const language = chosen ?? value?.languages[0]

  const take = (file: File | undefined) =>
    file &&
    run(async () => {
      setResult(await importTranslation(campaign, file))
      again()
    })
  const ready = (document: string) =>
    marking.run(async () => {
      await markReady(campaign, document, language ?? '')
      again()
    })

  if (!value || language === undefined) {
    return (
      <Box padding={4}>
        <Text size={1} role="status">
          {error !== undefined
            ? messageOf(error)
            : value
              ? 'Kampanjen är bara på svenska.'
              : 'Hämtar …'}
        </Text>
        {value && (
          <Box paddingTop={4}>
            <Text size={1}>
              <IntentLink
                intent="edit"
                params={{id: campaign, type: 'campaign', path: 'languages'}}
              >
                Lägg till ett språk
              </IntentLink>
            </Text>
          </Box>
        )}
      </Box>
    )
  }
  const order = ['missing', 'outdated', 'unchecked', 'ready']
  const stateOf = ({languages}: TranslatedDocument) =>
    languages.find((one) => one.language === language)?.state ?? 'ready'
  const documents = value.documents.toSorted(
    (a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)),
  )
  const todo = documents.filter((document) => stateOf(document) !== 'ready').length
  return (
    <Card height="fill" overflow="auto" data-testid="translation">
      <Container width={1}>
        <Stack gap={4} padding={4}>
          <LanguageReleases campaign={campaign} translation={value} onChange={again} />
          <Grid gridTemplateColumns={[1, 2]} gap={3}>
            <Field label="Språk">
              {(control) => (
                <Select
                  {...control}
                  value={language}
                  onChange={({currentTarget}) => choose(currentTarget.value)}
                >
                  {value.languages.map((one) => (
                    <option key={one} value={one}>
                      {nameOf(one)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <Field label="Översättarens filformat">
              {(control) => (
                <Select
                  {...control}
                  value={version}
                  onChange={({currentTarget}) =>
                    setVersion(currentTarget.value === '1.2' ? '1.2' : '2.0')
                  }
                >
                  <option value="2.0">XLIFF 2.0</option>
                  <option value="1.2">XLIFF 1.2</option>
                </Select>
              )}
            </Field>
          </Grid>
          <Flex gap={2} wrap="wrap">
            <Button
              as="a"
              tone="primary"
              text="Hämta det som inte är klart"
              href={fileAddress(campaign, {language, version, which: 'missing'})}
              download
            />
            <Button
              as="a"
              mode="ghost"
              text="Hämta allt"
              href={fileAddress(campaign, {language, version, which: 'all'})}
              download
            />
            <Button
              mode="ghost"
              text="Läs in en översatt fil"
              disabled={isBusy}
              onClick={() => input.current?.click()}
            />
            <input
              ref={input}
              type="file"
              accept=".xlf,.xliff,application/xliff+xml"
              aria-label="Översatt fil"
              hidden
              onChange={({currentTarget}) => {
                void take(currentTarget.files?.[0])
                currentTarget.value = ''
              }}
            />
          </Flex>
          {result && <Imported result={result} />}
          <Text size={1} weight="semibold" role="status">
            {todo === 0
              ? `Allt är klart på ${nameOf(language).toLowerCase()}.`
              : `${count(todo, 'dokument är', 'dokument är')} inte klara på ${nameOf(language).toLowerCase()}.`}
          </Text>
          <Stack as="ul" gap={2} style={{listStyle: 'none', margin: 0, padding: 0}}>
            {documents.map((document) => (
              <DocumentLine
                key={document.id}
                document={document}
                language={language}
                onReady={() => ready(document.id)}
              />
            ))}
          </Stack>
        </Stack>
      </Container>
    </Card>
  )
}
