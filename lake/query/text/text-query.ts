import {withoutInvisible} from '../../../text/index.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import type {Haystack} from './haystack.ts'
import {saturate} from './saturate.ts'
import {bounded, compileTerm, type Term} from './term.ts'
import {terms} from './tokens.ts'

/** A word, or words in double quotes; a leading `-` excludes texts that contain it. */
const CLAUSES = /(-?)(?:"([^"]*)"?|([^\s"]+))/g

interface Clause {
  term: Term
  excludes: boolean
}

function parseClauses(source: string): Clause[] {
  return [...withoutInvisible(source).matchAll(CLAUSES)].flatMap(([, minus, phrase, word = '']) => {
    const excludes = minus === '-'
    if (phrase === undefined) {
      return terms(word).map((term) => ({term: compileTerm([term]), excludes}))
    }
    const words = terms(phrase)
    return words.length === 0 ? [] : [{term: compileTerm(words), excludes}]
  })
}

/**
 * The value of `text::query()`, for the right side of `match`: words that must all occur, `"phrases"`, `prefix*`, and
 * `-words` that must not.
 * @see https://www.sanity.io/docs/content-lake/search-content-with-groq
 */
export class TextQuery {
  readonly #source: string
  readonly #clauses: readonly Clause[]

  /** @throws {LakeError} 400 when there are too many words */
  constructor(source: string) {
    this.#source = source
    this.#clauses = bounded(parseClauses(source))
  }

  /** The words that must occur, with their wildcards. */
  get wanted(): readonly string[] {
    return this.#clauses.flatMap(({term, excludes}) => (excludes ? [] : term.words))
  }

  matches(haystacks: readonly Haystack[], budget: WorkBudget): boolean {
    if (this.#clauses.length === 0 || haystacks.length === 0) return false
    return this.#clauses.every(
      ({term, excludes}) =>
        haystacks.some((haystack) => term.occurs(haystack, budget)) !== excludes,
    )
  }

  /** 0 when it does not match; higher the more often its words occur. */
  score(haystacks: readonly Haystack[], budget: WorkBudget): number {
    if (!this.matches(haystacks, budget)) return 0
    const wanted = this.#clauses.filter(({excludes}) => !excludes)
    if (wanted.length === 0) return 1
    return wanted.reduce((score, {term}) => score + saturate(term, haystacks, budget), 0)
  }

  toJSON(): string {
    return this.#source
  }
}
