import {escapeHTML} from '@portabletext/to-html'
import type {RichTextBlock} from '../../../schemas/index.ts'
import {fill, textsOf} from '../../i18n/index.ts'
import type {Language} from '../../i18n/languages.ts'
import {isUpright, ladders} from '../../images/sizes.ts'
import type {Page} from '../../page.ts'
import {targetHref} from '../../routing/links.ts'
import {figureHtml} from './picture.ts'
import {speakersQuery} from './query.ts'
import type {BlockOf} from './read.ts'

/** Where a block stands: its page, the language of its text, and the level of a heading of its own. */
export interface Around {
  page: Page
  language: Language
  level: 2 | 3
}

const PAIR_SIZES = '(min-width: 48rem) 21rem, 50vw'
const PORTRAITS = 4 / 5
const LANDSCAPES = 4 / 3
/** A number with its sign, spaces and unit: '1 234', '–3,5 %', '12 km'. */
const FIGURE = /^[–-]?\d[\d\s.,\u00a0\u202f]*\S{0,3}(?: \S{1,4})?$/u

/** What is written, a paragraph for each blank line in it. */
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapeHTML(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('')

const headingHtml = (text: string, {level}: Around): string =>
  text.trim() === '' ? '' : `<h${level} class="block-heading">${escapeHTML(text)}</h${level}>`

async function quotationHtml(
  {quote, name, about, person}: BlockOf<'quotationBlock'>,
  {page}: Around,
): Promise<string> {
  const [speaker] = person
    ? await page.query(speakersQuery, {ids: [person._ref], campaign: page.campaign._id})
    : []
  if (person && !speaker) return ''
  const href = speaker ? targetHref(page, speaker) : null
  const called = name.trim() === '' ? '' : `<bdi>${escapeHTML(name)}</bdi>`
  const who = [
    href && called ? `<a href="${escapeHTML(href)}">${called}</a>` : called,
    about.trim() === '' ? '' : `<span>${escapeHTML(about)}</span>`,
  ].join('')
  const caption = who === '' ? '' : `<figcaption>${who}</figcaption>`
  return `<figure class="block-quotation"><blockquote>${paragraphs(quote)}</blockquote>${caption}</figure>`
}

async function pairHtml(
  {images}: BlockOf<'imagePairBlock'>,
  {page, language}: Around,
): Promise<string> {
  const {credit} = textsOf(language)
  const shape =
    images.length === 1
      ? {}
      : {
          aspectRatio: images.every(isUpright) ? PORTRAITS : LANDSCAPES,
          widths: ladders.card,
          sizes: PAIR_SIZES,
        }
  const figures = await Promise.all(images.map((image) => figureHtml(page, image, credit, shape)))
  const shown = figures.filter(Boolean)
  return shown.length > 0 ? `<div class="block-pair">${shown.join('')}</div>` : ''
}

function tableHtml({caption, rows, hasRowHeadings}: BlockOf<'tableBlock'>): string {
  const [head, ...body] = rows.map(({cells}) => cells)
  const isOfFigures = (column: number): boolean =>
    body.some((cells) => cells[column]?.trim()) &&
    body.every((cells) => !cells[column]?.trim() || FIGURE.test(cells[column].trim()))
  const figures = new Set((head ?? []).map((_, column) => column).filter(isOfFigures))
  const cell = (tag: string, text: string, column: number): string => {
    const at = figures.has(column) ? ' class="of-figures"' : ''
    return `<${tag}${at}>${escapeHTML(text)}</${tag.slice(0, 2)}>`
  }
  const heads = (head ?? []).map((text, column) =>
    text.trim() === '' ? cell('td', '', column) : cell('th scope="col"', text, column),
  )
  const lines = body.map((cells) =>
    cells.map((text, column) =>
      hasRowHeadings && column === 0 && text.trim() !== ''
        ? cell('th scope="row"', text, column)
        : cell('td', text, column),
    ),
  )
  const words = caption.trim() === '' ? '' : `<figcaption>${escapeHTML(caption)}</figcaption>`
  const name = escapeHTML(caption.trim() || (head ?? []).join(', '))
  const table = `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${lines
    .map((cells) => `<tr>${cells.join('')}</tr>`)
    .join('')}</tbody></table>`
  return `<figure class="block-table">${words}<section tabindex="0" aria-label="${name}">${table}</section></figure>`
}

async function videoHtml(block: BlockOf<'videoBlock'>, around: Around): Promise<string> {
  const {url, poster, description} = block
  const {language} = around
  const {credit, playVideo, videoNotice} = textsOf(language)
  const host = new URL(url).hostname.replace(/^www\./, '')
  const picture = poster ? await figureHtml(around.page, poster, credit, {aspectRatio: 16 / 9}) : ''
  return [
    '<div class="block-video">',
    headingHtml(block.heading, around),
    picture,
    paragraphs(description),
    `<p><a class="action action-first" href="${escapeHTML(url)}">${escapeHTML(fill(playVideo, {host}, language))}</a></p>`,
    `<p class="block-notice">${escapeHTML(fill(videoNotice, {host}, language))}</p>`,
    '</div>',
  ].join('')
}

const renderers: {
  [Type in RichTextBlock]: (block: BlockOf<Type>, around: Around) => string | Promise<string>
} = {
  richTextImage: (block, {page, language}) => figureHtml(page, block, textsOf(language).credit),
  imagePairBlock: pairHtml,
  quotationBlock: quotationHtml,
  factBoxBlock: ({heading, text, points}, around) => {
    const items = points.map((point) => `<li>${escapeHTML(point)}</li>`).join('')
    const list = items === '' ? '' : `<ul>${items}</ul>`
    return `<div class="block-facts">${headingHtml(heading, around)}${paragraphs(text)}${list}</div>`
  },
  questionsBlock: ({heading, questions}, around) => {
    const pairs = questions.map(
      ({question, answer}) =>
        `<div><dt>${escapeHTML(question)}</dt><dd>${paragraphs(answer)}</dd></div>`,
    )
    return `<div class="block-questions">${headingHtml(heading, around)}<dl>${pairs.join('')}</dl></div>`
  },
  timelineBlock: ({heading, moments}, around) => {
    const items = moments.map(({when, what}) => {
      const time = when.trim() === '' ? '' : `<p class="block-when">${escapeHTML(when)}</p>`
      return `<li>${time}${paragraphs(what)}</li>`
    })
    return `<div class="block-timeline">${headingHtml(heading, around)}<ol>${items.join('')}</ol></div>`
  },
  tableBlock: tableHtml,
  videoBlock: videoHtml,
}

/** A block as HTML; '' when nothing of it may be shown on the page. */
export async function blockHtml<Type extends RichTextBlock>(
  block: BlockOf<Type>,
  around: Around,
): Promise<string> {
  const render: (block: BlockOf<Type>, around: Around) => string | Promise<string> =
    renderers[block._type]
  return render(block, around)
}
