import type {WorkBudget} from './work-budget.ts'

/**
 * Charges a budget for work on some values. Every function and operator of the language has a cost; it runs before the
 * work, and is itself no more expensive than what it charges.
 *
 * The fixed cost of evaluating an expression is charged by its loop, see `weight.ts`.
 */
export type Cost = (budget: WorkBudget, ...values: readonly unknown[]) => void

/** Characters of text per step when comparing or copying, and when reading one by one. */
const COMPARED = 64
const READ = 8
/** Character comparisons per step when searching a text for another. */
const SEARCHED = 128

export const BYTES = {character: 2, element: 16, object: 56, attribute: 32, key: 64} as const

function chargeText(budget: WorkBudget, length: number, charactersPerStep: number): void {
  if (length > charactersPerStep) budget.spend(Math.ceil(length / charactersPerStep))
}

/** The work does not depend on the size of the values. */
export const constant: Cost = () => {}

/** The work charges for itself while running, because its amount is not known in advance. */
export const countsItself: Cost = () => {}

/** Compares two values; texts character by character. */
export const compares: Cost = (budget, left, right) => {
  if (typeof left !== 'string' || typeof right !== 'string') return
  chargeText(budget, Math.min(left.length, right.length), COMPARED)
}

/** Iterates over the items of arrays and the characters of texts. */
export const traverses: Cost = (budget, ...values) => {
  for (const value of values) {
    if (typeof value === 'string') chargeText(budget, value.length, READ)
    else if (Array.isArray(value)) budget.spend(value.length)
  }
}

/** Iterates over values and creates something of the same length. */
export const copies: Cost = (budget, ...values) => {
  traverses(budget, ...values)
  for (const value of values) {
    if (typeof value === 'string') budget.allocate(value.length * BYTES.character)
    else if (Array.isArray(value)) budget.allocate(value.length * BYTES.element)
  }
}

/** Iterates over the items of arrays, and the texts among them. */
export const traversesItems: Cost = (budget, ...values) => {
  traverses(budget, ...values)
  for (const value of values) {
    if (!Array.isArray(value)) continue
    for (const item of value) if (typeof item === 'string') chargeText(budget, item.length, READ)
  }
}

/** Like `traversesItems`, and collects the items in a set. */
export const collects: Cost = (budget, ...values) => {
  traversesItems(budget, ...values)
  for (const value of values) {
    if (Array.isArray(value)) budget.allocate(value.length * BYTES.key)
  }
}

/** Splits texts into words and folds them. */
export const tokenises: Cost = (budget, ...values) => {
  for (const value of values) {
    if (typeof value !== 'string') continue
    budget.spend(value.length)
    budget.allocate(value.length * BYTES.character)
  }
}

/** Searches for a text in another. */
export function chargeSearch(budget: WorkBudget, textLength: number, wantedLength: number): void {
  // In the worst case, each character of the wanted text is compared at each position of the other.
  budget.spend(Math.ceil((textLength * (wantedLength + 2)) / SEARCHED))
}

/** Iterates over everything in values, at any depth. */
export const traversesDeeply: Cost = (budget, ...values) => {
  for (const value of values) deep(budget, value, 0)
}

/** Iterates over everything in values, at any depth, and copies it or the texts in it. */
export const copiesDeeply: Cost = (budget, ...values) => {
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

/** Charges for an object with this many attributes. */
export function chargeObject(budget: WorkBudget, attributes: number): void {
  budget.allocate(BYTES.object + attributes * BYTES.attribute)
}

/** Charges for an array of this many elements. */
export function chargeArray(budget: WorkBudget, elements: number): void {
  budget.allocate(elements * BYTES.element)
}

/** Charges for sorting, not including the comparison of long values. */
export function chargeSort(budget: WorkBudget, length: number): void {
  budget.spend(Math.ceil(length * Math.log2(length + 1)))
}
