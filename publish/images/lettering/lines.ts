import type {Line} from './shape.ts'

/**
 * Matches up to a possible line break: after the spaces behind a word, after a hyphen inside one, or at a soft
 * hyphen.
 */
const word = /[^ -]*(?:-+(?=\p{L})|-* +|-*$)/gu
const syllables = /[^ \u00ad-]*(?:\u00ad|-+(?=\p{L})|-* +|-*$)/gu

/**
 * Breaks a text into as few lines as possible that are no wider than `width` pixels; a word that is wider gets a line
 * to itself. Soft hyphens are used only with `mayHyphenate`. `set` sets the part of the text between two positions.
 */
export function breakIntoLines(
  text: string,
  width: number,
  mayHyphenate: boolean,
  set: (from: number, to: number) => Line,
): Line[] {
  const lines: Line[] = []
  const upTo = (from: number, to: number) => set(from, from + text.slice(from, to).trimEnd().length)
  let from = 0
  let fitting: Line | null = null
  let end = 0
  for (const [part] of text.matchAll(mayHyphenate ? syllables : word)) {
    if (part === '') continue
    const next = upTo(from, end + part.length)
    if (fitting && next.width > width) {
      lines.push(fitting)
      from = end
      fitting = upTo(from, end + part.length)
    } else {
      fitting = next
    }
    end += part.length
  }
  return fitting ? [...lines, fitting] : lines
}
