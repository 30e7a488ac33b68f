import type {Head} from './head.ts'
import {p} from './svg.ts'

export type Mouth = 'smile' | 'open' | 'soft' | 'crooked' | 'laugh'
export type Eyes = 'open' | 'happy' | 'calm'
export type Nose = 'straight' | 'button' | 'broad' | 'long'

type Side = 1 | -1

const eyeX = ({axis, shape}: Head, side: Side): number => {
  const spread = 45 - (1 - shape.grown) * 2
  return axis + side * spread * (1 - side * shape.turn * 0.12)
}

const eyeY = (head: Head): number => 140 + (1 - head.shape.grown) * 14

/** Both eyes: the white, the iris (as circles on the sheet) and the upper lids. */
export const eyes = (head: Head, kind: Eyes = 'open', look = 0) => {
  const y = eyeY(head)
  const sides: Side[] = [-1, 1]
  const grow = 1 + (1 - head.shape.grown) * 0.18
  const white = sides.map((s) => {
    const x = eyeX(head, s)
    return p`M${x - 19 * grow} ${y + 2}C${x - 12} ${y - 15 * grow} ${x + 12} ${y - 15 * grow} ${x + 19 * grow} ${y + 2}C${x + 10} ${y + 13 * grow} ${x - 10} ${y + 13 * grow} ${x - 19 * grow} ${y + 2}Z`
  })
  const drop = kind === 'calm' ? 5 : 0
  const lids = sides.map((s) => {
    const x = eyeX(head, s)
    if (kind === 'happy')
      return p`M${x - 20} ${y + 6}C${x - 12} ${y - 12} ${x + 12} ${y - 12} ${x + 20} ${y + 6}`
    return p`M${x - s * 19 * grow} ${y + 2}C${x - s * 10} ${y - 15 * grow + drop} ${x + s * 10} ${y - 16 * grow + drop} ${x + s * 23 * grow} ${y - 1}`
  })
  const irises = sides.map((s) => ({
    x: head.x(eyeX(head, s) + look + head.shape.turn * 2),
    y: head.y(y + (kind === 'calm' ? 1 : -1)),
  }))
  const bags = sides.map((s) => {
    const x = eyeX(head, s)
    return p`M${x - 13} ${y + 22}C${x - 4} ${y + 28} ${x + 8} ${y + 28} ${x + 15} ${y + 20}`
  })
  const creases = sides.map((s) => {
    const x = eyeX(head, s) + s * 32
    return p`M${x} ${y - 4}L${x + s * 12} ${y - 10}M${x} ${y + 6}L${x + s * 13} ${y + 8}`
  })
  return {
    white: kind === 'happy' ? '' : head.path(white.join('')),
    lids: head.path(lids.join('')),
    irises: kind === 'happy' ? [] : irises,
    bags: head.path(bags.join('')),
    creases: head.path(creases.join('')),
  }
}

/** Tapered eyebrows; `arch` raises the middle, `weight` thickens. */
export const brows = (head: Head, arch = 1, weight = 1): string => {
  const y = eyeY(head) - 30
  const half = (s: Side) => {
    const x = eyeX(head, s)
    const w = 9 * weight
    return p`M${x - s * 24} ${y + 4}C${x - s * 8} ${y - 8 * arch - 2} ${x + s * 12} ${y - 10 * arch} ${x + s * 29} ${y + 3}C${x + s * 12} ${y - 10 * arch + w * 0.8} ${x - s * 8} ${y - 8 * arch + w} ${x - s * 23} ${y + 4 + w}Z`
  }
  return head.path(half(-1) + half(1))
}

const noses: Record<Nose, {bridge: number; tip: number; base: number}> = {
  straight: {bridge: 8, tip: 23, base: 198},
  button: {bridge: 4, tip: 17, base: 190},
  broad: {bridge: 10, tip: 27, base: 197},
  long: {bridge: 12, tip: 25, base: 204},
}

/** The nose as its cast shadow (closed) and as a line; `dir` is the side it points to. */
export const nose = (head: Head, kind: Nose = 'straight', dir: Side = 1) => {
  const {bridge, tip, base: adult} = noses[kind]
  const a = head.axis
  const base = adult + (1 - head.shape.grown) * 4
  const start = kind === 'button' ? base - 22 : 146
  const side = p`M${a + dir * 4} ${start}C${a + dir * bridge} ${base - 30} ${a + dir * (tip + 5)} ${base - 14} ${a + dir * tip} ${base - 2}`
  const under = p`C${a + dir * (tip - 8)} ${base + 7} ${a - dir * 6} ${base + 7} ${a - dir * 15} ${base - 2}`
  return {
    shadow: head.path(
      `${side}${under}${p`C${a - dir * 4} ${base + 1} ${a + dir * 6} ${base} ${a + dir * 7} ${base - 10}C${a + dir * 6} ${base - 30} ${a + dir * 2} ${base - 40} ${a + dir * 4} ${start}Z`}`,
    ),
    line: head.path(`${side}${under}`),
    under: head.path(
      p`M${a + dir * tip} ${base - 6}C${a + dir * (tip - 6)} ${base + 5} ${a - dir * 4} ${base + 6} ${a - dir * 14} ${base - 2}`,
    ),
  }
}

/** The mouth: a line, and for open mouths the inside and the teeth; a touch of shade under the lip. */
export const mouth = (head: Head, kind: Mouth = 'smile') => {
  const a = head.axis
  const y = 230 + (1 - head.shape.grown) * 2
  const shade = head.path(
    p`M${a - 13} ${y + 25}C${a - 4} ${y + 29} ${a + 4} ${y + 29} ${a + 13} ${y + 25}`,
  )
  if (kind === 'open' || kind === 'laugh') {
    const w = kind === 'laugh' ? 42 : 36
    const depth = kind === 'laugh' ? 44 : 28
    return {
      line: '',
      inside: head.path(
        p`M${a - w} ${y - 7}C${a - 16} ${y - 1} ${a + 16} ${y - 1} ${a + w} ${y - 8}C${a + w - 6} ${y + depth - 4} ${a - w + 6} ${y + depth - 2} ${a - w} ${y - 7}Z`,
      ),
      teeth: head.path(
        p`M${a - w + 5} ${y - 4}C${a - 14} ${y + 1} ${a + 14} ${y + 1} ${a + w - 5} ${y - 5}C${a + w - 9} ${y + 8} ${a + 14} ${y + 11} ${a} ${y + 11}C${a - 14} ${y + 11} ${a - w + 9} ${y + 9} ${a - w + 5} ${y - 4}Z`,
      ),
      shade,
    }
  }
  const line =
    kind === 'soft'
      ? p`M${a - 25} ${y + 1}C${a - 10} ${y + 9} ${a + 10} ${y + 9} ${a + 25} ${y}`
      : kind === 'crooked'
        ? p`M${a - 26} ${y + 5}C${a - 6} ${y + 11} ${a + 16} ${y + 6} ${a + 34} ${y - 8}M${a + 33} ${y - 12}L${a + 39} ${y - 4}`
        : p`M${a - 36} ${y - 4}C${a - 18} ${y + 16} ${a + 18} ${y + 16} ${a + 36} ${y - 5}M${a - 40} ${y - 1}L${a - 33} ${y - 9}M${a + 33} ${y - 10}L${a + 40} ${y - 2}`
  return {line: head.path(line), inside: '', teeth: '', shade}
}

/** Centres of the cheeks on the sheet. */
export const cheeks = (head: Head): {x: number; y: number}[] =>
  ([-1, 1] as const).map((s) => ({
    x: head.x(eyeX(head, s) + s * (9 - s * head.shape.turn * 10)),
    y: head.y(190),
  }))

export type Glasses = 'round' | 'square' | 'cat' | 'sun'

/** Spectacles: the two lenses, and bridge and temples as lines. */
export const glasses = (head: Head, kind: Glasses) => {
  const y = eyeY(head) + 2
  const lens = (s: Side): string => {
    const x = eyeX(head, s)
    if (kind === 'round')
      return p`M${x - 32} ${y}C${x - 32} ${y - 42} ${x + 32} ${y - 42} ${x + 32} ${y}C${x + 32} ${y + 42} ${x - 32} ${y + 42} ${x - 32} ${y}Z`
    if (kind === 'cat')
      return p`M${x - s * 29} ${y - 14}C${x} ${y - 22} ${x + s * 26} ${y - 24} ${x + s * 44} ${y - 30}C${x + s * 44} ${y + 24} ${x + s * 14} ${y + 30} ${x} ${y + 29}C${x - s * 20} ${y + 28} ${x - s * 30} ${y + 10} ${x - s * 29} ${y - 14}Z`
    const h = kind === 'sun' ? 30 : 26
    return p`M${x - s * 31} ${y - 22}C${x} ${y - 27} ${x + s * 24} ${y - 27} ${x + s * 38} ${y - 23}C${x + s * 40} ${y + h - 8} ${x + s * 24} ${y + h + 2} ${x} ${y + h}C${x - s * 22} ${y + h} ${x - s * 31} ${y + h - 14} ${x - s * 31} ${y - 22}Z`
  }
  const inner = 31
  const l = eyeX(head, -1)
  const r = eyeX(head, 1)
  return {
    lenses: head.path(lens(-1) + lens(1)),
    lines: head.path(
      p`M${l + inner} ${y - 6}C${l + inner + 8} ${y - 16} ${r - inner - 8} ${y - 16} ${r - inner} ${y - 6}M${l - 36} ${y - 12}L-98 ${y - 2}M${r + 36} ${y - 12}L98 ${y - 2}`,
    ),
  }
}
