import type {Motif} from '../../../schemas/index.ts'

/** Side of the square that a motif is drawn in. */
const SIDE = 400

const rays = Array.from({length: 16}, (_, index) => {
  const angle = (index * 22.5 * Math.PI) / 180
  const end = (turn: number) => `${200 + 200 * Math.cos(turn)} ${200 + 200 * Math.sin(turn)}`
  return `<path d="M200 200L${end(angle - 0.09)}L${end(angle + 0.09)}Z"/>`
}).join('')
const rings = [38, 76, 114, 152].map(
  (radius) => `<ellipse cx="200" cy="200" rx="${radius * 1.25}" ry="${radius * 0.8}"/>`,
)
const waves = [60, 130, 200, 270, 340].map(
  (y) => `<path d="M-20 ${y}c50 -44 90 -44 140 0s90 44 140 0s90 -44 140 0s90 44 140 0"/>`,
)
const tree = (x: number, y: number, size: number) =>
  `<path d="M${x} ${y}l${size} ${size * 2.1}h${-size * 2}z"/><path d="M${x} ${y + size * 0.9}l${size * 1.25} ${size * 2.1}h${-size * 2.5}z"/>`

const drawn: Readonly<Record<Motif, string>> = {
  none: '',
  rays: `${rays}<circle cx="200" cy="200" r="92"/>`,
  badge:
    '<circle cx="200" cy="200" r="190" fill="none" stroke-width="14" stroke="COLOUR"/><circle cx="200" cy="200" r="160"/>',
  contours: `<g fill="none" stroke="COLOUR" stroke-width="9">${rings.join('')}</g>`,
  waves: `<g fill="none" stroke="COLOUR" stroke-width="16">${waves.join('')}</g>`,
  peaks: '<path d="M-40 400L130 90L215 245L275 150L440 400Z"/>',
  trees: [tree(90, 130, 60), tree(215, 40, 85), tree(330, 160, 52)].join(''),
  blocks:
    '<rect width="190" height="190"/><rect x="210" y="105" width="190" height="85"/><rect y="210" width="85" height="190"/><circle cx="305" cy="305" r="95"/>',
}

/** A campaign's motif in one colour, as an address that an `img` takes; undefined for a theme without one. */
export function motifImage(motif: Motif, colour: string): string | undefined {
  const shapes = drawn[motif]
  if (!shapes) return undefined
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}" fill="${colour}">${shapes.replaceAll('COLOUR', colour)}</svg>`
  return `data:image/svg+xml;base64,${btoa(svg)}`
}
