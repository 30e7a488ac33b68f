import type {CustomValidator, Path} from '@sanity/types'
import {recordsIn, textOf} from './record.ts'

/** Plain language (Klarspråk): longer sentences are hard to follow when they are read aloud. */
const LONGEST_SENTENCE = 35
/** A bold paragraph without an end is a heading to the eye, but not to a screen reader, up to this many characters. */
const LONGEST_HEADING = 80

/** Link texts that say nothing when they are read out of their sentence, as screen readers list them (WCAG 2.4.4). */
const emptyWords: ReadonlySet<string> = new Set([
  'här',
  'hit',
  'klicka här',
  'länk',
  'den här länken',
  'läs mer',
  'läs mer här',
  'mer',
  'mer information',
  'here',
  'click here',
  'link',
  'more',
  'read more',
])

const sentences = new Intl.Segmenter('sv', {granularity: 'sentence'})

type Fields = Readonly<Record<string, unknown>>

/** What a finding is about: headings, link texts, or sentences. */
export type ReadabilityKind = 'heading' | 'link' | 'sentence'

/** Something to mend in a rich text: what, and in which block. */
interface Finding {
  kind: ReadabilityKind
  message: string
  path: Path
}

const marksOf = ({marks}: Fields): readonly unknown[] => (Array.isArray(marks) ? marks : [])

/** The words of each link of a block, whatever else is bold in it. */
function linkTexts(block: Fields): string[] {
  const links = recordsIn(block.markDefs).map(({_key}) => textOf(_key))
  return links.map((key) =>
    recordsIn(block.children)
      .filter((span) => marksOf(span).includes(key))
      .map(({text}) => textOf(text))
      .join('')
      .trim(),
  )
}

/** The words of a link, without the signs around them. */
const wordsOf = (text: string): string[] => text.split(/[\s.:!…»>→]+/u).filter(Boolean)

const isVague = (text: string): boolean =>
  text !== '' &&
  (emptyWords.has(wordsOf(text.toLowerCase()).join(' ')) || /^https?:\/\//i.test(text))

const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Advice about the sentences of a text that are too long. */
export function longSentences(text: string): string[] {
  return [...sentences.segment(text)].flatMap(({segment}) => {
    const words = wordCount(segment)
    if (words <= LONGEST_SENTENCE) return []
    const begins = segment.trim().split(/\s+/).slice(0, 5).join(' ')
    return [`Meningen som börjar ”${begins} …” har ${words} ord: dela den`]
  })
}

function findingsIn(block: Fields, hasHeading: boolean): Omit<Finding, 'path'>[] {
  const spans = recordsIn(block.children)
  const text = spans
    .map((span) => textOf(span.text))
    .join('')
    .trim()
  const {style} = block
  const isHeading = style === 'h2' || style === 'h3'
  const findings: Omit<Finding, 'path'>[] = []
  const add = (kind: ReadabilityKind, message: string) => findings.push({kind, message})
  if (isHeading && text === '') {
    add('heading', 'Rubriken är tom: ta bort raden, eller skriv rubriken')
  }
  if (style === 'h3' && text !== '' && !hasHeading) {
    add('heading', 'Underrubriken har ingen rubrik över sig: gör den till Rubrik')
  }
  const isBold = spans.every(
    (span) => textOf(span.text).trim() === '' || marksOf(span).includes('strong'),
  )
  const isShort = text !== '' && text.length <= LONGEST_HEADING && !/[.!?:…]$/.test(text)
  if (!isHeading && block.listItem === undefined && isBold && isShort) {
    add('heading', 'Ser ut som en rubrik, men är fet text: välj Rubrik, så hittar alla den')
  }
  for (const link of linkTexts(block)) {
    if (isVague(link)) {
      add('link', `Länken ”${link}” säger inte vart den leder: skriv vad som finns där`)
    }
  }
  for (const message of longSentences(text)) add('sentence', message)
  return findings
}

/**
 * What makes a rich text hard to read, or to find one's way in with a screen reader: headings in order and as headings,
 * links that say where they lead, sentences that are not too long.
 */
export function readability(richText: unknown): Finding[] {
  const found: Finding[] = []
  let hasHeading = false
  for (const block of recordsIn(richText).filter(({_type}) => _type === 'block')) {
    const path: Path = typeof block._key === 'string' ? [{_key: block._key}] : []
    for (const finding of findingsIn(block, hasHeading)) found.push({...finding, path})
    hasHeading ||= block.style === 'h2'
  }
  return found
}

/** Advice about {@link readability}: nothing of it keeps a text from being published. */
export const textIsReadable: CustomValidator<unknown> = (value) => {
  const found = readability(value)
  return found.length === 0 ? true : found.map(({message, path}) => ({message, path}))
}
