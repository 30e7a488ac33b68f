/** A part of a line: plain, strong or emphasised. */
export interface Span {
  text: string
  mark: 'none' | 'strong' | 'em'
}

/** A block of a guide. */
export type Block =
  | {kind: 'heading'; level: number; spans: Span[]}
  | {kind: 'paragraph'; spans: Span[]}
  | {kind: 'list'; isNumbered: boolean; items: Span[][]}
  | {kind: 'picture'; file: string; alt: string}

const MARKS = /\*\*([^*]+)\*\*|\*([^*]+)\*/g

function spansOf(line: string): Span[] {
  const spans: Span[] = []
  let at = 0
  for (const {0: whole, 1: strong, 2: em, index} of line.matchAll(MARKS)) {
    if (index > at) spans.push({text: line.slice(at, index), mark: 'none'})
    spans.push(strong === undefined ? {text: em ?? '', mark: 'em'} : {text: strong, mark: 'strong'})
    at = index + whole.length
  }
  if (at < line.length) spans.push({text: line.slice(at), mark: 'none'})
  return spans
}

const PICTURE = /^!\[([^\]]+)\]\(images\/guides\/([\w-]+\.webp)\)$/
const ITEM = /^(?:(\d+)\.|-) /

/** Reads a guide: headings, paragraphs, lists, pictures, and strong and emphasised words of Markdown. */
export function parseGuide(text: string): Block[] {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((part): Block => {
      const heading = /^(#+) (.*)$/.exec(part)
      if (heading) {
        return {kind: 'heading', level: heading[1]?.length ?? 1, spans: spansOf(heading[2] ?? '')}
      }
      const picture = PICTURE.exec(part.replace(/\s*\n\s*/g, ' '))
      if (picture) return {kind: 'picture', file: picture[2] ?? '', alt: picture[1] ?? ''}
      const marker = ITEM.exec(part)
      if (!marker) return {kind: 'paragraph', spans: spansOf(part.replace(/\s*\n\s*/g, ' '))}
      const items = part.split(/\n(?=(?:\d+\.|-) )/).map((item) => item.replace(ITEM, ''))
      return {
        kind: 'list',
        isNumbered: marker[1] !== undefined,
        items: items.map((item) => spansOf(item.replace(/\s*\n\s*/g, ' '))),
      }
    })
}
