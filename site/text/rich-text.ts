import {escapeHTML, type PortableTextComponents, toHTML, uriLooksSafe} from '@portabletext/to-html'
import {type Localized, translation} from '../i18n/index.ts'
import {isLanguage, type Language} from '../i18n/languages.ts'
import {ladders} from '../images/sizes.ts'
import type {ImageValue, Page, RenderedImage} from '../page.ts'
import {targetHref} from '../routing/links.ts'
import type {StoryQueryResult} from '../types.generated.ts'

/** A `localizedRichText` as queries/links.ts asks for it. */
export type RichTextField = NonNullable<StoryQueryResult>['body'] | null | undefined

type Blocks = NonNullable<NonNullable<RichTextField>[Language]>

const IMAGE_SIZES = '(min-width: 48rem) 42rem, 100vw'

const isImage = (
  block: Blocks[number],
): block is Extract<Blocks[number], {_type: 'richTextImage'}> => block._type === 'richTextImage'

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

/** Links that the campaign cannot follow leave their words behind. */
const components = (
  page: Page,
  pictures: ReadonlyMap<string, string>,
): Partial<PortableTextComponents> => ({
  block: {
    blockquote: ({children}) => `<blockquote><p>${children}</p></blockquote>`,
  },
  types: {richTextImage: ({value}) => pictures.get(value._key) ?? ''},
  marks: {
    link: ({children, value}) =>
      uriLooksSafe(value?.href ?? '')
        ? `<a href="${escapeHTML(value?.href)}">${children}</a>`
        : children,
    internalLink: ({children, value}) => {
      const href = targetHref(page, value?.target)
      return href ? `<a href="${escapeHTML(href)}">${children}</a>` : children
    },
  },
})

async function picturesOf(page: Page, blocks: Blocks): Promise<Map<string, string>> {
  const pictures = new Map<string, string>()
  for (const block of blocks.filter(isImage)) {
    const value: ImageValue = block
    const image = await page.image(value, {widths: ladders.column, sizes: IMAGE_SIZES})
    if (!image) continue
    const caption = block.caption ? `<figcaption>${escapeHTML(block.caption)}</figcaption>` : ''
    const alt = block.alt ?? ''
    pictures.set(block._key, `<figure class="figure">${pictureHtml(image, alt)}${caption}</figure>`)
  }
  return pictures
}

/** Running text as HTML, in the language or the one that stands in for it; '' when nothing is written. */
export async function richTextHtml(
  page: Page,
  text: RichTextField,
  language: string,
): Promise<string> {
  if (!isLanguage(language)) return ''
  const field: Localized<Blocks> = text
  const blocks = translation(field, language)?.value
  if (!blocks) return ''
  const pictures = await picturesOf(page, blocks)
  return toHTML(blocks, {components: components(page, pictures), onMissingComponent: false})
}

function blocksOf(text: RichTextField, language: string): Blocks {
  const field: Localized<Blocks> = text
  return (isLanguage(language) && translation(field, language)?.value) || []
}

const WORDS_A_MINUTE = 200

/** How long running texts take to read, in whole minutes, at least one. */
export function readingMinutes(texts: readonly RichTextField[], language: string): number {
  const words = texts.flatMap((text) => {
    return blocksOf(text, language).flatMap((block) =>
      block._type === 'block'
        ? (block.children ?? []).map(({text = ''}) => text.split(/\s+/).length)
        : [],
    )
  })
  return Math.max(1, Math.round(words.reduce((sum, count) => sum + count, 0) / WORDS_A_MINUTE))
}

/** Running text without its marks, a paragraph a line: for those who read data, not pages. */
export function plainText(text: RichTextField, language: string): string {
  return blocksOf(text, language)
    .flatMap((block) =>
      block._type === 'block' ? [(block.children ?? []).map(({text = ''}) => text).join('')] : [],
    )
    .filter(Boolean)
    .join('\n')
}
