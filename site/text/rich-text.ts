import {escapeHTML, type PortableTextComponents, toHTML} from '@portabletext/to-html'
import {type Localized, translation} from '../i18n/index.ts'
import {isLanguage, type Language} from '../i18n/languages.ts'
import {ladders} from '../images/sizes.ts'
import type {ImageValue, Page, RenderedImage} from '../page.ts'
import {outside, targetHref} from '../routing/links.ts'
import type {StoryQueryResult} from '../types.generated.ts'
import {
  type Block,
  type Fault,
  type ImageBlock,
  readPortableText,
  wordsOf,
} from './portable-text.ts'

/** A `localizedRichText` as queries/links.ts asks for it. */
export type RichTextField = NonNullable<StoryQueryResult>['body'] | null | undefined

const IMAGE_SIZES = '(min-width: 48rem) 42rem, 100vw'

const pictureHtml = (image: RenderedImage, alt: string): string =>
  [
    '<picture>',
    ...image.sources.map(
      ({type, srcset}) =>
        `<source type="${type}" srcset="${escapeHTML(srcset)}" sizes="${escapeHTML(image.sizes)}">`,
    ),
    `<img src="${escapeHTML(image.src)}"`,
    ` width="${image.width}" height="${image.height}" alt="${escapeHTML(alt)}" loading="lazy" decoding="async">`,
    '</picture>',
  ].join('')

/** Words with the link that they stand in, if it leads anywhere. */
const linked = (href: string | null, children: string): string =>
  href ? `<a href="${escapeHTML(href)}">${children}</a>` : children

const components = (
  page: Page,
  pictures: ReadonlyMap<string, string>,
): Partial<PortableTextComponents> => ({
  block: {
    blockquote: ({children}) => `<blockquote><p>${children}</p></blockquote>`,
  },
  types: {richTextImage: ({value}) => pictures.get(value._key) ?? ''},
  marks: {
    link: ({children, value}) => linked(outside(value?.href), children),
    internalLink: ({children, value}) => linked(targetHref(page, value?.target), children),
  },
})

const isImage = (block: Block): block is ImageBlock => block._type === 'richTextImage'

async function picturesOf(page: Page, blocks: readonly Block[]): Promise<Map<string, string>> {
  const pictures = new Map<string, string>()
  for (const block of blocks.filter(isImage)) {
    const value: ImageValue = block
    const image = await page.image(value, {widths: ladders.column, sizes: IMAGE_SIZES})
    if (!image) continue
    const caption = block.caption ? `<figcaption>${escapeHTML(block.caption)}</figcaption>` : ''
    pictures.set(
      block._key,
      `<figure class="figure">${pictureHtml(image, block.alt)}${caption}</figure>`,
    )
  }
  return pictures
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
  const {blocks = []} = readIn(text, language) ?? {}
  const pictures = await picturesOf(page, blocks)
  return toHTML(blocks, {components: components(page, pictures), onMissingComponent: false})
}

/** What pages leave out of a rich text, each with its path below the field: `sv[2]`. */
export function richTextFaults(text: RichTextField, language: string): Fault[] {
  const found = readIn(text, language)
  return (found?.faults ?? []).map(({path, message}) => ({
    path: `${found?.language}${path}`,
    message,
  }))
}

/** The paragraphs of a rich text without their marks. */
const paragraphs = (text: RichTextField, language: string): string[] =>
  (readIn(text, language)?.blocks ?? []).flatMap((block) =>
    block._type === 'block' ? [wordsOf(block)] : [],
  )

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
    (block) => isImage(block) || wordsOf(block).trim() !== '',
  )
