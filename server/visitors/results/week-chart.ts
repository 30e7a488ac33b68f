import type {CampaignFigures} from '../../../visitors/index.ts'

/** Narrow, with large letters: they are read on a telephone, too. */
const WIDTH = 480
const HEIGHT = 220
const LETTERS = 18
/** Left of the bars, for the scale, and below them, for the days. */
const SCALE = 64
const DAYS = 34
const GAP = 0.25
/** Most days that are written below the bars. */
const MAX_LABELS = 5

const days = new Intl.DateTimeFormat('sv', {day: 'numeric', month: 'short', timeZone: 'UTC'})

/** The next number that reads well, at or above a value: 1, 2 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)))
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power
}

const round = (value: number): number => Math.round(value * 10) / 10

/**
 * Entries by week as bars, in SVG. Weeks with fewer than five have none. What it shows is in the table beside it, so it
 * has no text of its own for screen readers.
 */
export function weekChart(weeks: CampaignFigures['weeks']): string {
  const top = roundUp(Math.max(5, ...weeks.map(({entries}) => entries ?? 0)))
  const plot = HEIGHT - DAYS
  const step = (WIDTH - SCALE) / Math.max(weeks.length, 1)
  const every = Math.ceil(weeks.length / MAX_LABELS)
  const lines = [0, 0.5, 1].map((part) => {
    const y = round(plot - part * (plot - 12))
    return `<path d="M${SCALE} ${y}H${WIDTH}" stroke="#767676" stroke-width="${part === 0 ? 1 : 0.5}"/><text x="${SCALE - 6}" y="${y + 6}" text-anchor="end">${round(part * top)}</text>`
  })
  const bars = weeks.map(({entries, monday}, index) => {
    const height = round(((entries ?? 0) / top) * (plot - 12))
    const x = round(SCALE + (index + GAP / 2) * step)
    const width = round(Math.min(step * (1 - GAP), 64))
    const label =
      index % every === 0
        ? `<text x="${x}" y="${HEIGHT - 8}">${days.format(new Date(monday))}</text>`
        : ''
    return `<rect x="${x}" y="${round(plot - height)}" width="${width}" height="${height}" rx="2"/>${label}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="${LETTERS}" fill="#2f6f8f"><g fill="#555">${lines.join('')}</g>${bars.join('').replaceAll('<text', '<text fill="#555"')}</svg>`
}
