import {escapeHTML, type PortableTextComponents, toHTML} from '@portabletext/to-html'
import {blockTexts} from '../../schemas/vocabulary/index.ts'
import {type Localized, translation} from '../i18n/index.ts'
import {isLanguage, type Language} from '../i18n/languages.ts'
import type {Page} from '../page.ts'
import {outside, targetHref} from '../routing/links.ts'
import type {StoryQueryResult} from '../types.generated.ts'
import {blockHtml} from './blocks/html.ts'
import {blockTypes} from './blocks/read.ts'
import {type Block, type Fault, readPortableText, wordsOf} from './portable-text.ts'

/** A `localizedRichText` as queries/links.ts asks for it. */
export type RichTextField = NonNullable<StoryQueryResult>['body'] | null | undefined

/** Words with the link that they stand in, if it leads anywhere. */
const linked = (href: string | null, children: string): string =>
  href ? `<a href="${escapeHTML(href)}">${children}</a>` : children

const components = (
  page: Page,
  embedded: ReadonlyMap<string, string>,
): Partial<PortableTextComponents> => ({
  block: {
    blockquote: ({children}) => `<blockquote><p>${children}</p></blockquote>`,
  },
  types: Object.fromEntries(
    blockTypes.map((type) => [
      type,
      ({value}: {value: {_key: string}}) => embedded.get(value._key) ?? '',
    ]),
  ),
  marks: {
    link: ({children, value}) => linked(outside(value?.href), children),
    internalLink: ({children, value}) => linked(targetHref(page, value?.target), children),
  },
})

/** What stands between the paragraphs, by its key. */
async function embeddedIn(page: Page, {blocks, language}: ReadText): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let level: 2 | 3 = 2
  for (const block of blocks) {
    if (block._type !== 'block')
      found.set(block._key, await blockHtml(block, {page, language, level}))
    else if (block.style === 'h2') level = 3
  }
  return found
}

interface ReadText {
  /** The language it is really in. */
  language: Language
  blocks: Block[]
  faults: Fault[]
}

/** A rich text in the language, or the one that stands in for it; undefined when nothing is written. */
function readIn(text: RichTextField, language: string): ReadText | undefined {
  const field: Localized<unknown> = text
  const found = isLanguage(language) ? translation(field, language) : undefined
  return found && {language: found.language, ...readPortableText(found.value)}
}

/** Rich text as HTML; '' when nothing is written. */
export async function richTextHtml(
  page: Page,
  text: RichTextField,
  language: string,
): Promise<string> {
  const read = readIn(text, language)
  if (!read) return ''
  const embedded = await embeddedIn(page, read)
  return toHTML(read.blocks, {components: components(page, embedded), onMissingComponent: false})
}

/** What pages leave out of a rich text, each with its path below the field: `sv[2]`. */
export function richTextFaults(text: RichTextField, language: string): Fault[] {
  const found = readIn(text, language)
  return (found?.faults ?? []).map(({path, message}) => ({
    path: `${found?.language}${path}`,
    message,
  }))
}

/**
 * What there is to read in a block, without its marks. What somebody says whom only the page's campaign may show is left
 * to pages, which know that.
 */
function readIt(block: Block): string[] {
  if (block._type === 'block') return [wordsOf(block)]
  if (block._type === 'quotationBlock' && block.person) return []
  const texts = blockTexts({...block}).filter(({path}) => !/(?:^|\.)alt$/.test(path))
  return texts.map(({text}) => text)
}

/** The paragraphs of a rich text without their marks. */
const paragraphs = (text: RichTextField, language: string): string[] =>
  (readIn(text, language)?.blocks ?? []).flatMap(readIt)

const WORDS_A_MINUTE = 200

/** How long rich texts take to read, in whole minutes, at least one. */
export function readingMinutes(texts: readonly RichTextField[], language: string): number {
  const words = texts
    .flatMap((text) => paragraphs(text, language))
    .reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}

/** Rich text without its marks, a paragraph a line: for programs that read data rather than pages. */
export const plainText = (text: RichTextField, language: string): string =>
  paragraphs(text, language).filter(Boolean).join('\n')

/** Whether a visitor sees anything of a rich text. */
export const isWritten = (text: RichTextField, language: string): boolean =>
  (readIn(text, language)?.blocks ?? []).some(
    (block) => block._type !== 'block' || wordsOf(block).trim() !== '',
  )
