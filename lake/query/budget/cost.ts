import type {WorkBudget} from './work-budget.ts'

/**
 * Charges a budget for what is about to be done with some values. Every function and operator of the language has one;
 * it runs before the work does, and costs itself no more than what it charges.
 *
 * What an expression costs however small its values are is charged by its loop, see `weight.ts`.
 */
export type Cost = (budget: WorkBudget, ...values: readonly unknown[]) => void

/** Characters of text that take one step to compare or copy, and to read one by one. */
const COMPARED = 64
const READ = 8
/** Comparisons of characters that take one step while a text is looked for in another. */
const SEARCHED = 128

export const BYTES = {character: 2, element: 16, object: 56, attribute: 32, key: 64} as const

function chargeText(budget: WorkBudget, length: number, charactersPerStep: number): void {
  if (length > charactersPerStep) budget.spend(Math.ceil(length / charactersPerStep))
}

/** The work does not grow with its values. */
export const constant: Cost = () => {}

/** The work counts itself while it is done, because only then is known how much it is. */
export const countsItself: Cost = () => {}

/** Compares two values: texts by their characters. */
export const compares: Cost = (budget, left, right) => {
  if (typeof left !== 'string' || typeof right !== 'string') return
  chargeText(budget, Math.min(left.length, right.length), COMPARED)
}

/** Goes through the items of arrays and the characters of texts. */
export const goesThrough: Cost = (budget, ...values) => {
  for (const value of values) {
    if (typeof value === 'string') chargeText(budget, value.length, READ)
    else if (Array.isArray(value)) budget.spend(value.length)
  }
}

/** Goes through values and makes something as long as they are. */
export const copies: Cost = (budget, ...values) => {
  goesThrough(budget, ...values)
  for (const value of values) {
    if (typeof value === 'string') budget.allocate(value.length * BYTES.character)
    else if (Array.isArray(value)) budget.allocate(value.length * BYTES.element)
  }
}

/** Goes through the items of arrays, and the texts among them. */
export const goesThroughItems: Cost = (budget, ...values) => {
  goesThrough(budget, ...values)
  for (const value of values) {
    if (!Array.isArray(value)) continue
    for (const item of value) if (typeof item === 'string') chargeText(budget, item.length, READ)
  }
}

/** As `goesThroughItems`, and makes a set of what it finds. */
export const collects: Cost = (budget, ...values) => {
  goesThroughItems(budget, ...values)
  for (const value of values) {
    if (Array.isArray(value)) budget.allocate(value.length * BYTES.key)
  }
}

/** Takes texts apart into words, which are folded. */
export const tokenises: Cost = (budget, ...values) => {
  for (const value of values) {
    if (typeof value !== 'string') continue
    budget.spend(value.length)
    budget.allocate(value.length * BYTES.character)
  }
}

/** Looks for a text in another. */
export function chargeSearch(budget: WorkBudget, textLength: number, wantedLength: number): void {
  // In the worst case each character of the wanted text is compared at each place of the other.
  budget.spend(Math.ceil((textLength * (wantedLength + 2)) / SEARCHED))
}

/** Goes through everything in values, at any depth. */
export const goesDeep: Cost = (budget, ...values) => {
  for (const value of values) deep(budget, value, 0)
}

/** Goes through everything in values, at any depth, and copies it or the texts in it. */
export const copiesDeep: Cost = (budget, ...values) => {
  for (const value of values) deep(budget, value, 1)
}

function deep(budget: WorkBudget, value: unknown, copies: 0 | 1): void {
  if (typeof value === 'string') {
    chargeText(budget, value.length, READ)
    budget.allocate(copies * value.length * BYTES.character)
  } else if (Array.isArray(value)) {
    budget.spend(value.length)
    budget.allocate(copies * value.length * BYTES.element)
    for (const item of value) deep(budget, item, copies)
  } else if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value)
    budget.spend(names.length)
    budget.allocate(copies * names.length * BYTES.attribute)
    for (const name of names) deep(budget, Reflect.get(value, name), copies)
  }
}

/** Charges for an object with so many attributes. */
export function chargeObject(budget: WorkBudget, attributes: number): void {
  budget.allocate(BYTES.object + attributes * BYTES.attribute)
}

/** Charges for an array of so many elements. */
export function chargeArray(budget: WorkBudget, elements: number): void {
  budget.allocate(elements * BYTES.element)
}

/** Charges for sorting, besides what comparing long values takes. */
export function chargeSort(budget: WorkBudget, length: number): void {
  budget.spend(Math.ceil(length * Math.log2(length + 1)))
}
