import {millisecondsInDay, millisecondsInHour, millisecondsInMinute} from 'date-fns/constants'
import type {Mailer, MailOutcome} from './mailer.ts'
import {checkMessage, type MailMessage} from './message.ts'
import {Outbox, type WaitingMail} from './outbox.ts'
import {SendError, type Transport} from './transport.ts'

/** Pauses before the next attempt, in milliseconds; the last one repeats. */
const PAUSES_MS = [
  millisecondsInMinute,
  5 * millisecondsInMinute,
  15 * millisecondsInMinute,
  millisecondsInHour,
  4 * millisecondsInHour,
]
/** A message is given up after this time, in milliseconds. */
const PATIENCE_MS = 3 * millisecondsInDay
/** Longer than an attempt can take, in milliseconds. */
const ATTEMPT_MS = 5 * millisecondsInMinute
/** How often messages of other processes are looked for, in milliseconds. */
const LOOK_MS = 5_000

export interface MailQueueOptions {
  /** The outbox's SQLite file; created if missing. */
  file: string
  transport: Transport
  /** Called after each attempt. */
  onOutcome?: ((outcome: MailOutcome) => void) | undefined
  /** Receives what went wrong beside sending: with the outbox itself, or in `onOutcome`. */
  onFailure: (what: string, cause: unknown) => void
  /** Default: the machine's clock. Milliseconds since 1970. */
  clock?: (() => number) | undefined
}

/** Stores messages and delivers them in the background, in the order in which they are due, one at a time. */
export class MailQueue implements Mailer {
  readonly #outbox: Outbox
  readonly #transport: Transport
  readonly #onOutcome: (outcome: MailOutcome) => void
  readonly #onFailure: (what: string, cause: unknown) => void
  readonly #clock: () => number
  #timer: NodeJS.Timeout | undefined
  #delivering: Promise<void> | undefined
  /** While the server cannot be reached, nothing is tried before this time. */
  #resumeAt = 0
  #serverFailures = 0
  /** Ids of messages that were sent and could not be removed: they are not sent again. */
  readonly #sent = new Set<string>()
  /** Ids of messages that were handed over here and not yet attempted. */
  readonly #own = new Set<string>()
  #isClosed = false

  /** @throws {MailError} when the outbox cannot be opened */
  constructor({
    file,
    transport,
    onOutcome = () => {},
    onFailure,
    clock = Date.now,
  }: MailQueueOptions) {
    this.#outbox = new Outbox(file, clock)
    this.#transport = transport
    this.#onOutcome = onOutcome
    this.#onFailure = onFailure
    this.#clock = clock
  }

  send(message: MailMessage): string {
    const checked = checkMessage(message)
    const expiresAt = Math.min(
      checked.expiresAt ?? Number.POSITIVE_INFINITY,
      this.#clock() + PATIENCE_MS,
    )
    const id = this.#outbox.add(checked, expiresAt)
    if (this.#timer) this.#schedule(0)
    else this.#own.add(id)
    return id
  }

  forget(address: string): number {
    return this.#outbox.forget(address)
  }

  /** Deletes what was to be sent about something that is erased, by its ids. @returns how many there were */
  forgetAbout(ids: readonly string[]): number {
    return this.#outbox.forgetAbout(ids)
  }

  /** Delivers in the background from now on, also what other processes add. */
  start(): void {
    this.#schedule(0)
  }

  /** Tries everything that is due now, once. Never rejects: outcomes and failures are reported. */
  deliver(): Promise<void> {
    return this.#begin()
  }

  /** As {@link deliver}, but only what was handed over to this queue, which was not started. */
  async deliverOwn(): Promise<void> {
    const ids = [...this.#own]
    this.#own.clear()
    if (ids.length > 0) await this.#begin(ids)
  }

  /** How many messages wait, how many of these have failed before, and how many were given up in the last month. */
  counts(): {waiting: number; failing: number; failed: number} {
    return this.#outbox.counts()
  }

  /** Stops after the attempt in progress. What is waiting is sent after the next start. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#delivering
    this.#transport.close()
    this.#outbox.close()
  }

  #schedule(ms: number): void {
    if (this.#isClosed) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      void this.deliver().then(() => this.#schedule(this.#pause()))
    }, ms).unref()
  }

  /** Milliseconds until the next mail is due, or until it is time to look for those of other processes. */
  #pause(): number {
    if (this.#isClosed) return LOOK_MS
    try {
      const next = Math.max(this.#outbox.nextAt() ?? Number.POSITIVE_INFINITY, this.#resumeAt)
      return Math.min(Math.max(next - this.#clock(), 0), LOOK_MS)
    } catch (cause) {
      this.#onFailure('The outbox cannot be read', cause)
      return LOOK_MS
    }
  }

  #begin(ids?: readonly string[]): Promise<void> {
    this.#delivering ??= this.#deliverDue(ids).finally(() => {
      this.#delivering = undefined
    })
    return this.#delivering
  }

  async #deliverDue(ids?: readonly string[]): Promise<void> {
    let isAnySent = false
    try {
      while (!this.#isClosed && this.#clock() >= this.#resumeAt) {
        const mail = this.#outbox.take(ATTEMPT_MS, ids)
        if (!mail) break
        const outcome = await this.#attempt(mail)
        isAnySent ||= !outcome.failure
        this.#report(outcome)
      }
      if (isAnySent) this.#outbox.clearLog()
    } catch (cause) {
      // Such as a full disk, or another process that is writing: no other mail would fare better.
      this.#resumeAt = this.#clock() + millisecondsInMinute
      this.#onFailure('The outbox cannot be used; its mail waits', cause)
    }
    this.#transport.close()
  }

  /** Sends one message, and notes in the outbox what became of it. */
  async #attempt({id, message, attempts, expiresAt}: WaitingMail): Promise<MailOutcome> {
    const {kind, about = ''} = message
    const isSent = this.#sent.has(id)
    if (!isSent && this.#clock() >= expiresAt) {
      const cause = 'it could not be sent in time'
      this.#outbox.fail(id, cause)
      return {id, kind, about, failure: {cause, isFinal: true}}
    }
    const error = isSent ? undefined : await this.#send(id, message)
    if (error) {
      this.#postpone(id, attempts, error)
      const {failure, message: cause} = error
      return {id, kind, about, failure: {cause, isFinal: failure === 'never'}}
    }
    this.#serverFailures = 0
    this.#sent.add(id)
    this.#outbox.remove(id)
    this.#sent.delete(id)
    return {id, kind, about}
  }

  async #send(id: string, message: MailMessage): Promise<SendError | undefined> {
    try {
      await this.#transport.send(id, message)
      return undefined
    } catch (error) {
      return asSendError(error)
    }
  }

  #postpone(id: string, attempts: number, {failure, message: cause}: SendError): void {
    if (failure === 'server') {
      this.#resumeAt = this.#clock() + this.#backOff(this.#serverFailures)
      this.#serverFailures += 1
    }
    if (failure === 'never') this.#outbox.fail(id, cause)
    else this.#outbox.postpone(id, this.#backOff(failure === 'server' ? 0 : attempts), cause)
  }

  #report(outcome: MailOutcome): void {
    try {
      this.#onOutcome(outcome)
    } catch (cause) {
      this.#onFailure('What became of a mail could not be noted', cause)
    }
  }

  #backOff(attempts: number): number {
    return PAUSES_MS[Math.min(attempts, PAUSES_MS.length - 1)] ?? millisecondsInMinute
  }
}

const asSendError = (error: unknown): SendError =>
  error instanceof SendError
    ? error
    : new SendError('later', error instanceof Error ? error.message : String(error), error)
