import {Bucket, type DocumentIndex, type LakeDocument} from '../../documents/index.ts'
import {isObject} from '../../json.ts'
import type {WorkBudget} from '../budget/work-budget.ts'
import {blockText} from './block-text.ts'
import {compileWildcard} from './term.ts'
import {tokens} from './tokens.ts'

/** Characters of a word that a wildcard test handles per step. */
const CHARACTERS_PER_STEP = 8
const NONE: readonly LakeDocument[] = []

function addWords(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') for (const word of tokens(value)) words.add(word)
  else if (Array.isArray(value)) for (const item of value) addWords(item, words)
  else if (isObject(value)) {
    // A word can span several spans of a block.
    const block = blockText(value)
    if (block !== null) addWords(block, words)
    for (const name of Object.keys(value)) if (!name.startsWith('_')) addWords(value[name], words)
  }
}

/** The words of a document's id and of every field except system fields. */
function wordsOf(document: LakeDocument): ReadonlySet<string> {
  const words = new Set(tokens(document._id))
  addWords(document, words)
  return words
}

/** Which documents hold which words. */
export class WordIndex implements DocumentIndex {
  readonly #postings = new Map<string, Bucket>()
  /** Every word that has occurred, sorted; built on first use. */
  #vocabulary: string[] | null = null

  put(document: LakeDocument): void {
    for (const word of wordsOf(document)) {
      const posting = this.#postings.get(word)
      if (posting) posting.put(document)
      else {
        this.#postings.set(word, new Bucket(document))
        this.#learn(word)
      }
    }
  }

  delete(document: LakeDocument): void {
    for (const word of wordsOf(document)) this.#postings.get(word)?.delete(document._id)
  }

  documents(word: string): readonly LakeDocument[] {
    return this.#postings.get(word)?.documents ?? NONE
  }

  /** The words that match a term with wildcards. */
  wordsFor(term: string, budget: WorkBudget): readonly string[] {
    if (!term.includes('*')) return [term]
    const vocabulary = this.#sorted()
    const prefix = term.slice(0, term.indexOf('*'))
    const from = prefix === '' ? 0 : position(vocabulary, prefix)
    const fits = compileWildcard(term)
    const found: string[] = []
    for (let i = from; i < vocabulary.length; i++) {
      const word = vocabulary[i] ?? ''
      if (!word.startsWith(prefix)) break
      budget.spend(1 + Math.ceil(word.length / CHARACTERS_PER_STEP))
      if (fits(word)) found.push(word)
    }
    return found
  }

  #sorted(): string[] {
    this.#vocabulary ??= [...this.#postings.keys()].sort()
    return this.#vocabulary
  }

  #learn(word: string): void {
    const vocabulary = this.#vocabulary
    if (vocabulary) vocabulary.splice(position(vocabulary, word), 0, word)
  }
}

/** The index of a word in a sorted list, or where it would be inserted. */
function position(words: readonly string[], word: string): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((words[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}
