interface Dot {
  name: string
  x: number
  y: number
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A name's place beside its dot; far from it a line leads there. */
export interface Label {
  x: number
  y: number
  anchor: 'start' | 'end' | 'middle'
  leader: boolean
}

/** Letters of the map, in its own units. */
export const LETTERS = 15
/** The widest letters that families use, as a share of their height. */
const LETTER_WIDTH = 0.62
const LINE_HEIGHT = 1.2
/** Half a dot's side, and the air around it. */
const DOT = 8
const AIR = 4
/** Distances from the dot at which a name is tried; past the first a line leads to it. */
const DISTANCES = [DOT + AIR, 30, 48, 70, 95]
const DIRECTIONS = 16

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

function boxOf(name: string, {x, y, anchor}: Omit<Label, 'leader'>): Box {
  const width = name.length * LETTERS * LETTER_WIDTH
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const half = (LETTERS * LINE_HEIGHT) / 2
  return {left, top: y - half, right: left + width, bottom: y + half}
}

/** Where a name may stand: right, left, above and below first, then all around and further away. */
function candidates({x, y}: Dot): Label[] {
  return DISTANCES.flatMap((distance, index) =>
    Array.from({length: DIRECTIONS}, (_, turn) => {
      // 0, then alternately up and down, until the left side.
      const angle = ((turn % 2 === 0 ? -1 : 1) * Math.ceil(turn / 2) * 2 * Math.PI) / DIRECTIONS
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      return {
        x: x + cos * distance,
        y: y + sin * (distance + 2),
        anchor: cos > 0.35 ? 'start' : cos < -0.35 ? 'end' : 'middle',
        leader: index > 0,
      } satisfies Label
    }),
  )
}

/**
 * Finds each name a place where it touches no other name, no dot and no edge. Names with the fewest neighbours' room
 * go first: those in a crowd choose before those that stand alone.
 */
export function placeLabels(dots: readonly Dot[], frame: {width: number; height: number}): Label[] {
  const marks = dots.map(({x, y}) => ({
    left: x - DOT,
    top: y - DOT,
    right: x + DOT,
    bottom: y + DOT,
  }))
  const crowd = (dot: Dot) => dots.filter(({x, y}) => Math.hypot(x - dot.x, y - dot.y) < 80).length
  const order = dots.map((dot, index) => ({dot, index})).sort((a, b) => crowd(b.dot) - crowd(a.dot))
  const taken: Box[] = []
  const labels: Label[] = []
  for (const {dot, index} of order) {
    const isFree = (label: Label): boolean => {
      const box = boxOf(dot.name, label)
      return (
        box.left >= 0 &&
        box.top >= 0 &&
        box.right <= frame.width &&
        box.bottom <= frame.height &&
        !taken.some((other) => overlap(box, other)) &&
        !marks.some((mark, at) => at !== index && overlap(box, mark))
      )
    }
    const [usual, ...others] = candidates(dot)
    const label = [usual, ...others].find((candidate) => candidate && isFree(candidate)) ?? usual
    if (!label) continue
    taken.push(boxOf(dot.name, label))
    labels[index] = label
  }
  return labels
}
