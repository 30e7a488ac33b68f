import type {LivingMeasure} from '../../schemas/vocabulary/index.ts'

/** One figure of a place, in the page's language. */
export interface LivingValue {
  value: number
  year: number | undefined
  /** What exactly it measures: 'with the train to Örebro'. */
  note: string
  noteLang: string | undefined
  source: string
  url: string | undefined
}

/** A place as visitors compare it. */
export interface LivingPlace {
  slug: string
  name: string
  /** One of the campaign's: somebody may think of moving there. */
  isHere: boolean
  figures: Readonly<Partial<Record<LivingMeasure, LivingValue>>>
}

/** What is compared: the measures, and what follows from them. */
export type RowName = LivingMeasure | 'salaries' | 'left'

/** One line of a comparison; undefined where a place does not say. */
export interface Row {
  name: RowName
  from: number | undefined
  to: number | undefined
}

const order: readonly RowName[] = [
  'homePrice',
  'salaries',
  'rent',
  'commute',
  'salary',
  'tax',
  'left',
]

const PERCENT = 100

/**
 * A value of a place, or what follows from its values.
 *
 * @param salary the visitor's own, in kronor a month before tax; undefined: the one that is usual there
 */
export function amountOf(
  {figures}: LivingPlace,
  name: RowName,
  salary: number | undefined,
): number | undefined {
  const paid = salary ?? figures.salary?.value
  if (name === 'salary') return paid
  if (name === 'salaries') {
    const price = figures.homePrice?.value
    return paid && price !== undefined ? Math.round(price / paid) : undefined
  }
  if (name === 'left') {
    const tax = figures.tax?.value
    const rent = figures.rent?.value
    if (paid === undefined || tax === undefined || rent === undefined) return undefined
    return Math.round(paid * (1 - tax / PERCENT) - rent)
  }
  return figures[name]?.value
}

/** The lines of a comparison; those that neither place can fill are left out. */
export const rowsOf = (
  from: LivingPlace,
  to: LivingPlace,
  salary: number | undefined,
): readonly Row[] =>
  order
    .map((name) => ({name, from: amountOf(from, name, salary), to: amountOf(to, name, salary)}))
    .filter((row) => row.from !== undefined || row.to !== undefined)

/** What is left as a share of the salary, for the line that says so. */
export function shareLeft(place: LivingPlace, salary: number | undefined): number | undefined {
  const left = amountOf(place, 'left', salary)
  const paid = amountOf(place, 'salary', salary)
  return left !== undefined && paid ? left / paid : undefined
}

/** How much of its bar a value fills: the larger of the two fills it. Nothing below zero has a bar. */
export const barOf = (value: number | undefined, other: number | undefined): number => {
  const largest = Math.max(value ?? 0, other ?? 0)
  return largest <= 0 || value === undefined ? 0 : Math.max(0, (value / largest) * PERCENT)
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Whether this is what the file of a campaign's comparisons holds. */
export const areLivingPlaces = (value: unknown): value is LivingPlace[] =>
  Array.isArray(value) &&
  value.every((place) => isObject(place) && 'slug' in place && 'figures' in place)
