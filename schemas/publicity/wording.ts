import {channels, dayInWords, titleOf} from '../vocabulary/index.ts'
import type {Consent} from './consent.ts'

/** What a consent leaves open, so that nobody can say yes to it yet. */
export type OpenTerm = 'basis' | 'channels' | 'scope' | 'validUntil' | 'guardian'

export interface Wording {
  /** What the person says yes to, a sentence a paragraph; empty while something is open. */
  text: string
  open: readonly OpenTerm[]
}

const listed = new Intl.ListFormat('sv', {type: 'conjunction'})

const inSentence = (title: string): string => title.slice(0, 1).toLowerCase() + title.slice(1)

const genitiveOf = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`)

/**
 * What a person (or a child's guardian) agrees to, word for word, from the terms that editors filled in. It is shown
 * before they agree, and stored when they do.
 * @param name of whom it is about
 * @param campaigns names of the campaigns that it lists; undefined when one of them is not known
 */
export function consentWording(
  consent: Consent,
  {name, campaigns}: {name: string; campaigns: readonly string[] | undefined},
): Wording {
  const {basis, scope, validFrom, validUntil, minor, guardian} = consent
  const where = (consent.channels ?? []).map((channel) => inSentence(titleOf(channels, channel)))
  const isNamed = scope === 'all' || (campaigns !== undefined && campaigns.length > 0)
  const open: OpenTerm[] = [
    ...(basis === 'consent' ? [] : ['basis' as const]),
    ...(where.length > 0 ? [] : ['channels' as const]),
    ...(isNamed ? [] : ['scope' as const]),
    ...(validUntil ? [] : ['validUntil' as const]),
    ...(minor && !guardian?.name ? ['guardian' as const] : []),
  ]
  if (open.length > 0) return {text: '', open}
  const speaker = minor ? `${guardian?.name}, vårdnadshavare för ${name}` : name
  const whose = minor ? genitiveOf(name) : 'mina'
  const stages =
    scope === 'all'
      ? 'i alla kampanjer som ges ut här, också kommande'
      : `i ${listed.format(campaigns ?? [])}`
  const from = validFrom ? `från och med ${dayInWords(validFrom)} ` : ''
  return {
    open,
    text: [
      `Jag, ${speaker}, samtycker till att ${whose} uppgifter, ord och bilder visas ${stages}.`,
      // Some of them are made of two.
      `Det gäller: ${where.join('; ')}.`,
      `Samtycket gäller ${from}till och med ${dayInWords(validUntil)}.`,
      'Jag kan återkalla det när som helst. Då tas sidan och bilderna bort.',
    ].join('\n'),
  }
}
