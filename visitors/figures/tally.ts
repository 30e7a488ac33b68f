import {appendFileSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {isbot} from 'isbot'
import {dayOf} from './day.ts'
import {arrivalOf, type PageView} from './visit.ts'

/** How long one file of counts is written, in milliseconds. */
export const FILE_MS = 10_000
/** Longer paths are not pages of a site. */
const MAX_PATH = 500
const FILE_MODE = 0o600

/** What a request says, as far as counting goes. */
export interface CountedRequest {
  host: string
  referer: string | null | undefined
  userAgent: string | null | undefined
  /** `Sec-Purpose: prefetch`: a browser that fetches in advance; nobody has seen the page. */
  purpose: string | null | undefined
  /** With its question mark; '' when there is none. */
  query: string
  /** Whether the campaign has a link of this word. */
  isListed(word: string): boolean
}

/** In place of the language, in lines that count what somebody did rather than a page. */
export const DONE = '+'

/** One line of a file of counts. */
const lineOf = ({campaign, language, path, source}: PageView, day: string): string =>
  `${[day, campaign, language, encodeURI(path), source ?? ''].join('\t')}\n`

const isPerson = ({userAgent, purpose}: CountedRequest): boolean =>
  !purpose?.includes('prefetch') && !!userAgent && !isbot(userAgent)

/**
 * Counts the pages that are served. What was counted is written at the end of the same turn, so that killing the process
 * loses nothing of what visitors have seen; files are added up elsewhere. Neither addresses nor user agents are kept.
 */
export class Tally {
  readonly #folder: string
  readonly #clock: () => number
  readonly #onProblem: (message: string, cause: unknown) => void
  #pending = ''
  #isScheduled = false
  #hasFailed = false

  /** @param onProblem called once when counts cannot be written; pages are served all the same */
  constructor(
    folder: string,
    onProblem: (message: string, cause: unknown) => void,
    clock: () => number = Date.now,
  ) {
    this.#folder = folder
    this.#onProblem = onProblem
    this.#clock = clock
    mkdirSync(folder, {recursive: true, mode: 0o700})
  }

  /** Counts a page unless a program has fetched it, or a browser in advance. */
  count(page: Omit<PageView, 'source'>, request: CountedRequest): void {
    if (page.path.length > MAX_PATH || !isPerson(request)) return
    const source = arrivalOf(request)
    this.#write({...page, ...(source ? {source} : {})})
  }

  /** Counts what somebody did in a campaign, such as to fetch a file, with the same exceptions. */
  countDone(campaign: string, kind: string, request: CountedRequest): void {
    if (isPerson(request)) this.#write({campaign, language: DONE, path: kind})
  }

  #write(view: PageView): void {
    this.#pending += lineOf(view, dayOf(this.#clock()))
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => this.flush())
  }

  /** Writes what was counted. */
  flush(): void {
    this.#isScheduled = false
    const lines = this.#pending
    this.#pending = ''
    if (lines === '') return
    const name = `${Math.floor(this.#clock() / FILE_MS)}-${process.pid}.log`
    try {
      appendFileSync(join(this.#folder, name), lines, {mode: FILE_MODE})
      this.#hasFailed = false
    } catch (cause) {
      if (!this.#hasFailed) this.#onProblem('Visits cannot be counted', cause)
      this.#hasFailed = true
    }
  }
}
