/** A drawing: its size in pixels and its SVG body. */
export type Drawing = {width: number; height: number; body: string; defs?: string}

const compact = (value: number): string => String(Math.round(value * 10) / 10)

/** Tagged template for path data and attributes: numbers are rounded to a tenth. */
export const p = (parts: TemplateStringsArray, ...values: (number | string)[]): string =>
  parts.reduce((text, part, index) => {
    const value = values[index - 1]
    return text + (typeof value === 'number' ? compact(value) : (value ?? '')) + part
  })

type Attributes = Record<string, string | number | undefined>

const attributes = (given: Attributes): string =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? compact(value) : value}"`)
    .join('')

/** A filled path; nothing when there is no path data. */
export const fill = (d: string | undefined, colour: string, more: Attributes = {}): string =>
  d ? `<path d="${d}" fill="${colour}"${attributes(more)}/>` : ''

/** A stroked path with round ends and joins. */
export const stroke = (
  d: string | undefined,
  colour: string,
  width: number,
  more: Attributes = {},
): string =>
  d
    ? `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${compact(width)}" stroke-linecap="round" stroke-linejoin="round"${attributes(more)}/>`
    : ''

export const ellipse = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  colour: string,
  more: Attributes = {},
): string => `<ellipse${attributes({cx: x, cy: y, rx, ry, fill: colour, ...more})}/>`

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  more: Attributes = {},
): string => `<rect${attributes({x, y, width, height, fill: colour, ...more})}/>`

export const group = (inner: string, more: Attributes = {}): string =>
  inner ? `<g${attributes(more)}>${inner}</g>` : ''

/** A closed polygon through points given as x, y, x, y … */
export const polygon = (...coordinates: number[]): string =>
  `M${coordinates.map(compact).join(' ')}Z`

/** Deterministic pseudo-random numbers in [0, 1) from a seed text (mulberry32 over FNV-1a). */
export const random = (seed: string): (() => number) => {
  let state = 2166136261
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The finished file: no scripts, no fonts, nothing from outside. */
export const document = ({width, height, body, defs}: Drawing, title: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${title}</title>${defs ? `<defs>${defs}</defs>` : ''}${body}</svg>\n`
