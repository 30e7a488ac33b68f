const hexColour = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

/** Smallest contrast for running text, WCAG 2.2 success criterion 1.4.3 (AA). */
export const TEXT_CONTRAST = 4.5

/** True for `#rrggbb`. */
export const isHexColour = (value: unknown): value is string =>
  typeof value === 'string' && hexColour.test(value)

function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (hexColour.exec(colour)?.slice(1) ?? []).map((pair) => {
    const channel = Number.parseInt(pair, 16) / 255
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
