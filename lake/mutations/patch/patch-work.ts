import {MAX_TRANSACTION_STEPS} from '../../limits.ts'
import {PatchError} from './patch-error.ts'

/** Characters that are copied or compared in a step. */
const CHARACTERS_PER_STEP = 32

/**
 * The work that one transaction may do on its documents, counted in steps before it is done: a step is roughly the work
 * of copying one array item. The same transaction always costs the same.
 */
export class PatchWork {
  #left: number

  constructor(steps: number = MAX_TRANSACTION_STEPS) {
    this.#left = steps
  }

  /** Steps that may still be spent. */
  get left(): number {
    return this.#left
  }

  /** @throws {PatchError} when it is more than is left */
  spend(steps: number): void {
    this.#left -= steps
    if (this.#left < 0) {
      throw new PatchError('The transaction takes too much work: send it in smaller ones')
    }
  }

  spendOnText(characters: number): void {
    this.spend(Math.ceil(characters / CHARACTERS_PER_STEP))
  }
}
