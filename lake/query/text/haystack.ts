import {isObject} from '../../json.ts'
import {copiesDeeply, tokenises, traverses} from '../budget/cost.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import {MEMO_TEXT_LENGTH, MEMO_TEXTS} from '../limits.ts'
import {blockText} from './block-text.ts'
import {tokens} from './tokens.ts'

/**
 * A text prepared for searching: its words, folded, each with a space before and after it. A word is found as ` word `,
 * a prefix as ` pre`, a phrase as ` two words `; different texts are separated by a line break.
 */
export type Haystack = string

const memo = new Map<string, Haystack>()
const documents = new WeakMap<object, {haystack: Haystack; steps: number; bytes: number}>()

function prepare(text: string): Haystack {
  const words = tokens(text)
  return words.length === 0 ? '' : ` ${words.join(' ')} `
}

/** Titles and names are searched repeatedly; long texts are not worth the memory. */
function prepareOnce(text: string, budget: WorkBudget): Haystack {
  if (text.length > MEMO_TEXT_LENGTH) {
    tokenises(budget, text)
    return prepare(text)
  }
  traverses(budget, text)
  const known = memo.get(text)
  if (known !== undefined) return known
  if (memo.size >= MEMO_TEXTS) memo.clear()
  const haystack = prepare(text)
  memo.set(text, haystack)
  return haystack
}

function gather(value: unknown, into: string[]): void {
  if (typeof value === 'string') into.push(prepare(value))
  else if (Array.isArray(value)) for (const item of value) gather(item, into)
  else if (isObject(value)) {
    const block = blockText(value)
    if (block !== null) into.push(prepare(block))
    for (const name of Object.keys(value)) {
      const isSpanText = name === 'text' && value._type === 'span'
      if (!name.startsWith('_') && !isSpanText) gather(value[name], into)
    }
  }
}

/**
 * Every text in an object except system fields; a block's spans form one text. It costs the same each time, whoever
 * searched it before.
 */
function prepareObject(object: object, budget: WorkBudget): Haystack {
  const known = documents.get(object)
  if (known !== undefined) {
    budget.spend(known.steps)
    budget.allocate(known.bytes)
    return known.haystack
  }
  const start = {steps: budget.steps, bytes: budget.bytes}
  copiesDeeply(budget, object)
  const texts: string[] = []
  gather(object, texts)
  const haystack = texts.filter((text) => text !== '').join('\n')
  tokenises(budget, haystack)
  documents.set(object, {
    haystack,
    steps: budget.steps - start.steps,
    bytes: budget.bytes - start.bytes,
  })
  return haystack
}

/** The texts on the left side of `match`. Objects are only searched by `text::query()`. */
export function haystacks(
  value: unknown,
  withObjects: boolean,
  budget: WorkBudget,
): readonly Haystack[] {
  const parts = Array.isArray(value) ? value : [value]
  budget.spend(parts.length)
  return parts
    .map((part) => {
      if (typeof part === 'string') return prepareOnce(part, budget)
      return withObjects && isObject(part) ? prepareObject(part, budget) : ''
    })
    .filter((haystack) => haystack !== '')
}
