import {Container, Flex, Heading, Select, Stack, Text} from '@sanity/ui'
import {useCallback, useMemo, useState} from 'react'
import {StateLink, useRouter} from 'sanity/router'
import {Field, NotThere, ToolPage, useAnswer} from '../desk/index.ts'
import {type Period, readSummaries, type Summaries} from './api.ts'
import {CampaignResults} from './CampaignResults.tsx'
import {ResultTable} from './ResultTable.tsx'
import {countInWords, periodOf, periods, perThousand} from './words.ts'

const DEFAULT_DAYS = 28

/** All that visitors did for each thousand entries. */
function actsPerThousand({conversions, entries}: Summaries['campaigns'][number]): string {
  if (!entries) return perThousand(null)
  const count = conversions.reduce((sum, one) => sum + one.count, 0)
  return perThousand(Math.round((count / entries) * 10_000) / 10)
}

function Comparison({period, slug}: {period: Period; slug: string | undefined}) {
  const read = useCallback((signal: AbortSignal) => readSummaries(period, signal), [period])
  const {value, error} = useAnswer(read)
  if (!value) {
    return <NotThere error={error} />
  }
  const [only] = value.campaigns
  const chosen = slug ?? (value.campaigns.length === 1 ? only?.slug : undefined)
  return (
    <Stack gap={6}>
      {value.campaigns.length !== 1 && (
        <ResultTable
          title="Kampanjerna bredvid varandra"
          head={['Kampanj', 'Ingångar', 'Sidvisningar', 'Handlingar per 1 000 ingångar']}
          rows={value.campaigns.map((campaign) => ({
            key: campaign.slug,
            cells: [
              <StateLink
                key="name"
                state={{slug: campaign.slug}}
                aria-current={campaign.slug === chosen ? 'true' : undefined}
                style={campaign.slug === chosen ? {fontWeight: 600} : undefined}
              >
                {campaign.name}
              </StateLink>,
              countInWords(campaign.entries),
              countInWords(campaign.views),
              actsPerThousand(campaign),
            ],
          }))}
          empty="Ingen kampanj är publicerad än."
        />
      )}
      {chosen && <CampaignResults key={chosen} slug={chosen} period={period} />}
    </Stack>
  )
}

/** *Resultat*: what campaigns led to in a period, beside each other and one by one. */
export function ResultsTool() {
  const router = useRouter()
  const [days, setDays] = useState<number>(DEFAULT_DAYS)
  const period = useMemo(() => periodOf(days), [days])
  const {slug} = router.state
  return (
    <ToolPage id="results">
      <Container width={3} paddingX={[3, 4]} paddingY={[4, 5]}>
        <Stack gap={5}>
          <Flex gap={4} align="flex-end" justify="space-between" wrap="wrap">
            <Stack gap={4} flex={1} style={{minWidth: '16rem'}}>
              <Heading as="h1" size={3}>
                Resultat
              </Heading>
              <Text size={1} muted>
                Vad som lästes, varifrån besöken kom och vad de ledde till. Räknat utan kakor; tal
                under fem visas inte för sig.
              </Text>
            </Stack>
            <Field label="Period">
              {(control) => (
                <Select
                  {...control}
                  value={days}
                  onChange={({currentTarget}) => setDays(Number(currentTarget.value))}
                >
                  {periods.map((one) => (
                    <option key={one.days} value={one.days}>
                      {one.title}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </Flex>
          <Comparison period={period} slug={typeof slug === 'string' ? slug : undefined} />
        </Stack>
      </Container>
    </ToolPage>
  )
}
