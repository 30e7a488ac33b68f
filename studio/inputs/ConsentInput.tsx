import {Card, Flex, Stack, Text} from '@sanity/ui'
import type {ObjectInputProps} from 'sanity'
import {type Consent, consentIsValid, LAST_DAY_ENDS} from '../../schemas/index.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** An end that is this near is worth a warning. */
const WARN_DAYS = 60

type Tone = 'positive' | 'caution' | 'critical' | 'transparent'

const days = new Intl.RelativeTimeFormat('sv', {numeric: 'auto'})
const date = new Intl.DateTimeFormat('sv', {dateStyle: 'long'})

/** In one sentence: may the person be shown now, and for how long. */
export function consentStatus(consent: Consent | undefined, now: Date): {tone: Tone; text: string} {
  if (!consent?.basis) return {tone: 'transparent', text: 'Ingen rättslig grund vald ännu.'}
  if (consent.protectedIdentity) {
    return {tone: 'critical', text: 'Skyddade personuppgifter: personen visas inte.'}
  }
  if (consent.withdrawnAt) {
    return {tone: 'critical', text: 'Återkallat: personen visas inte längre någonstans.'}
  }
  const end = consent.validUntil ? Date.parse(consent.validUntil + LAST_DAY_ENDS) : Number.NaN
  if (consentIsValid(consent, now)) {
    const left = Math.ceil((end - now.getTime()) / DAY_MS)
    const until = `Personen får visas till och med ${date.format(end)}`
    return left <= WARN_DAYS
      ? {tone: 'caution', text: `${until}: slutar ${days.format(left, 'day')}.`}
      : {tone: 'positive', text: `${until}.`}
  }
  if (Number.isNaN(end)) return {tone: 'transparent', text: 'Skriv hur länge det gäller.'}
  if (end <= now.getTime()) {
    return {tone: 'critical', text: `Gick ut ${date.format(end)}: personen visas inte.`}
  }
  if (consent.minor && !consent.guardian?.consentedAt) {
    return {tone: 'critical', text: 'Vårdnadshavaren har inte godkänt: personen visas inte.'}
  }
  return {tone: 'caution', text: 'Gäller inte ännu: personen visas från startdagen.'}
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
