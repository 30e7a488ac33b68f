import {Box, Button, Card, Flex, Grid, Heading, Stack, Text} from '@sanity/ui'
import {useCallback} from 'react'
import {recommendationInWords, titleOf, visitorActs, visitSources} from '../../schemas/index.ts'
import {NotThere, useAnswer} from '../desk/index.ts'
import {fileAddress, type Period, qrAddress, readResults} from './api.ts'
import {ResultTable} from './ResultTable.tsx'
import {SurveyResults} from './SurveyResults.tsx'
import {countInWords, languageInWords, perThousand} from './words.ts'

/** Most pages that are listed; all are in the CSV file. */
const MAX_PAGES = 15

function Total({title, value}: {title: string; value: string}) {
  return (
    <Card border radius={3} padding={4}>
      <Stack gap={3}>
        <Text size={4} weight="bold">
          {value}
        </Text>
        <Text size={1} muted>
          {title}
        </Text>
      </Stack>
    </Card>
  )
}

/** What was read in a campaign, from where, and what it led to. */
export function CampaignResults({slug, period}: {slug: string; period: Period}) {
  const read = useCallback(
    (signal: AbortSignal) => readResults(slug, period, signal),
    [slug, period],
  )
  const {value, error} = useAnswer(read)
  if (!value) {
    return <NotThere error={error} />
  }
  const {figures, links, engagement, surveys} = value
  const acts = figures.conversions.reduce((sum, {count}) => sum + count, 0)
  return (
    <Stack gap={5} data-testid="campaign-results">
      <Flex gap={3} align="center" wrap="wrap" justify="space-between">
        <Heading as="h2" size={2}>
          {value.name}
        </Heading>
        <Flex gap={2} wrap="wrap">
          <Button
            as="a"
            href={fileAddress(slug, 'report', period)}
            target="_blank"
            rel="noopener"
            mode="ghost"
            text="Sida att skriva ut"
          />
          <Button
            as="a"
            href={fileAddress(slug, 'results.csv', period)}
            download
            mode="ghost"
            text="Hämta som CSV"
          />
        </Flex>
      </Flex>
      <Grid columns={[1, 1, 3]} gap={3}>
        <Total title="ingångar (besök, inte personer)" value={countInWords(figures.entries)} />
        <Total title="sidvisningar" value={countInWords(figures.views)} />
        <Total title="handlingar" value={acts.toLocaleString('sv')} />
      </Grid>
      <Stack gap={3}>
        <Text weight="semibold">Ingångar vecka för vecka</Text>
        <Card tone="transparent" radius={3} padding={3} style={{background: '#fff'}}>
          <img
            src={fileAddress(slug, 'weeks.svg', period)}
            alt=""
            width={480}
            height={220}
            style={{width: '100%', maxWidth: 480, height: 'auto', display: 'block'}}
          />
        </Card>
        <details>
          <summary style={{cursor: 'pointer', padding: '0.5rem 0'}}>
            Samma siffror som tabell
          </summary>
          <ResultTable
            title="Vecka för vecka"
            head={['Vecka', 'Ingångar', 'Sidvisningar']}
            rows={figures.weeks.map(({week, monday, entries, views}) => ({
              key: week,
              cells: [`${week} (${monday})`, countInWords(entries), countInWords(views)],
            }))}
          />
        </details>
      </Stack>
      <ResultTable
        title="Vad besöken ledde till"
        head={['Handling', 'Antal', 'Per 1 000 ingångar']}
        rows={figures.conversions.map(({kind, count, perThousandEntries}) => ({
          key: kind,
          cells: [titleOf(visitorActs, kind), countInWords(count), perThousand(perThousandEntries)],
        }))}
        empty="Inget än, eller färre än fem av varje slag."
      />
      <ResultTable
        title="Engagemangstrappa"
        head={['Steg', 'Antal', 'Per 1 000 ingångar']}
        rows={engagement.map(({name, count, perThousandEntries}) => ({
          key: name,
          cells: [name, countInWords(count), perThousand(perThousandEntries)],
        }))}
      />
      <Card border radius={3} padding={4} data-testid="recommendation">
        <Stack gap={3}>
          <Text weight="semibold">Skulle besökarna rekommendera platsen?</Text>
          <Text muted={!figures.recommendation}>
            {figures.recommendation
              ? recommendationInWords(figures.recommendation)
              : 'Visas från tio svar. Frågan är ett formulär: Skulle du rekommendera oss?'}
          </Text>
        </Stack>
      </Card>
      <SurveyResults surveys={surveys} />
      <Grid columns={[1, 1, 2]} gap={5}>
        <ResultTable
          title="Varifrån"
          head={['Källa', 'Ingångar']}
          rows={figures.sources.map(({source, entries}) => ({
            key: source,
            cells: [titleOf(visitSources, source), countInWords(entries)],
          }))}
        />
        <ResultTable
          title="Språk"
          head={['Språk', 'Ingångar', 'Sidvisningar']}
          rows={figures.languages.map(({language, entries, views}) => ({
            key: language,
            cells: [languageInWords(language), countInWords(entries), countInWords(views)],
          }))}
        />
      </Grid>
      <ResultTable
        title="Kampanjlänkar"
        head={['Länk', 'Ingångar', 'QR-kod']}
        rows={links.map(({word, name, address, entries}) => ({
          key: word,
          cells: [
            <Stack key="link" gap={2}>
              <span>{name}</span>
              <Text size={1} muted>
                {address}
              </Text>
            </Stack>,
            countInWords(entries),
            <a
              key="qr"
              href={qrAddress(slug, word)}
              download
              aria-label={`QR-kod (SVG) för ${name}`}
            >
              QR-kod (SVG)
            </a>,
          ],
        }))}
        empty="Lägg till korta adresser för affischer och annonser under Kampanjlänkar i kampanjens dokument."
      />
      <Box>
        <ResultTable
          title="Mest lästa sidor"
          head={['Sida', 'Sidvisningar', 'Ingångar']}
          rows={figures.pages.slice(0, MAX_PAGES).map(({path, language, views, entries}) => ({
            key: `${path} ${language}`,
            cells: [
              path === 'annan'
                ? `Övriga sidor, ${languageInWords(language)}`
                : `${path} (${languageInWords(language)})`,
              countInWords(views),
              countInWords(entries),
            ],
          }))}
        />
      </Box>
    </Stack>
  )
}
