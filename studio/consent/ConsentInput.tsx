import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ObjectInputProps} from 'sanity'
import {type Condition, type Consent, endOf, unmetCondition} from '../../schemas/index.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** An end that is this near is worth a warning. */
const WARN_DAYS = 60

type Tone = 'positive' | 'caution' | 'critical' | 'transparent'

const days = new Intl.RelativeTimeFormat('sv', {numeric: 'auto'})
const date = new Intl.DateTimeFormat('sv', {dateStyle: 'long', timeZone: 'UTC'})

/** What a condition that is not met means for the person. */
const reasons: Readonly<Record<Condition['name'], {tone: Tone; text: string}>> = {
  notProtected: {tone: 'critical', text: 'Skyddade personuppgifter: personen visas inte.'},
  notWithdrawn: {tone: 'critical', text: 'Återkallat: personen visas inte längre någonstans.'},
  hasBasis: {tone: 'transparent', text: 'Ingen rättslig grund vald ännu.'},
  hasEnd: {tone: 'transparent', text: 'Skriv hur länge det gäller.'},
  notEnded: {tone: 'critical', text: 'Har gått ut: personen visas inte.'},
  guardianAgrees: {
    tone: 'critical',
    text: 'Vårdnadshavaren har inte godkänt: personen visas inte.',
  },
  hasBegun: {tone: 'caution', text: 'Gäller inte ännu: personen visas från startdagen.'},
}

/** In one sentence: whether the person may be shown now, and for how long. */
export function consentStatus(consent: Consent | undefined, now: Date): {tone: Tone; text: string} {
  const unmet = unmetCondition(consent, now)
  if (unmet) return reasons[unmet.name]
  const end = endOf(consent ?? {})
  const left = Math.ceil((end - now.getTime()) / DAY_MS)
  const until = `Personen får visas till och med ${date.format(end)}`
  return left <= WARN_DAYS
    ? {tone: 'caution', text: `${until}: slutar ${days.format(left, 'day')}.`}
    : {tone: 'positive', text: `${until}.`}
}

/** The consent's form with what it means at this moment above it. */
export function ConsentInput(props: ObjectInputProps<Record<string, unknown>>) {
  const {tone, text} = consentStatus(props.value, new Date())
  return (
    <Stack gap={4}>
      <Card padding={3} radius={2} tone={tone} border data-testid="consent-status">
        <Flex align="center">
          <Text size={1} weight="medium">
            {text}
          </Text>
        </Flex>
      </Card>
      {props.renderDefault(props)}
    </Stack>
  )
}
