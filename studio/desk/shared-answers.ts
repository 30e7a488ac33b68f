/** For so many keys the latest answer is kept. */
const KEPT = 20

/**
 * Answers to questions that several views ask about the same thing: each is asked once, and its answer shared.
 * @param keepsAnswers whether the answer is known from then on, or shared only by those who ask while it is under way
 */
export class SharedAnswers<T> {
  readonly #answers = new Map<string, {revision: string; answer: Promise<T>}>()
  readonly #keepsAnswers: boolean

  constructor({keepsAnswers}: {keepsAnswers: boolean}) {
    this.#keepsAnswers = keepsAnswers
  }

  /**
   * The answer about something, asked for unless it is known. One that failed is asked for again.
   * @param key what it is about
   * @param revision the answer of another revision does not count; `undefined`: whichever is known
   */
  get(key: string, revision: string | undefined, ask: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(key)
    if (known && (revision === undefined || known.revision === revision)) return known.answer
    const asked = {revision: revision ?? '', answer: ask()}
    const forget = () => {
      if (this.#answers.get(key) === asked) this.#answers.delete(key)
    }
    this.#answers.delete(key)
    this.#answers.set(key, asked)
    asked.answer.then(this.#keepsAnswers ? undefined : forget, forget)
    for (const oldest of [...this.#answers.keys()].slice(0, -KEPT)) this.#answers.delete(oldest)
    return asked.answer
  }
}
