const hexColour = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

/** Minimum contrast for running text, WCAG 2.2 success criterion 1.4.3 (AA). */
export const TEXT_CONTRAST = 4.5

/** True for `#rrggbb`. */
export const isHexColour = (value: unknown): value is string =>
  typeof value === 'string' && hexColour.test(value)

const channels = (colour: string): number[] =>
  (hexColour.exec(colour)?.slice(1) ?? []).map((pair) => Number.parseInt(pair, 16))

function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const channel = value / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast of two `#rrggbb` colours, 1 to 21, as WCAG 2.2 defines it. */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [relativeLuminance(one), relativeLuminance(other)].sort(
    (a, b) => a - b,
  )
  return (lighter + 0.05) / (darker + 0.05)
}

/** Steps between a colour and black or white. */
const STEPS = 100

/** Mixes a colour with a share of black (0) or white (255). */
const towards = (colour: string, end: number, share: number): string =>
  `#${channels(colour)
    .map((value) => Math.round(value + (end - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`

/**
 * The nearest colour, darker or lighter, that has enough contrast with every background.
 * Null when there is none because the backgrounds differ too much from each other.
 */
export function nearestReadable(
  colour: string,
  grounds: readonly string[],
  ratio = TEXT_CONTRAST,
): string | null {
  for (let step = 0; step <= STEPS; step++) {
    const found = [0, 255]
      .map((end) => towards(colour, end, step / STEPS))
      .find((candidate) => grounds.every((ground) => contrastRatio(candidate, ground) >= ratio))
    if (found) return found
  }
  return null
}
