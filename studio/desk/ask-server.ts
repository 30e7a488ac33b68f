import * as z from 'zod/mini'
import {openMemberSession} from './member-session.ts'
import {refusalInWords} from './refusals.ts'

const UNKNOWN = 401
const FORBIDDEN = 403
const TRY_AGAIN = 'Försök igen om en stund.'
const NO_ANSWER = `Servern svarar inte. ${TRY_AGAIN}`
const UNEXPECTED = 'Servern svarade med något oväntat. Ladda om sidan.'

/** The server refused a request, failed, or answered with something else than what was asked for. */
export class ServerError extends Error {
  override name = 'ServerError'
  /** Status of the answer; 0 when none came. */
  readonly status: number
  /** The answer, as far as it is JSON. */
  readonly answer: unknown

  constructor(
    status: number,
    message: string,
    {answer, cause}: {answer?: unknown; cause?: unknown},
  ) {
    super(message, {cause})
    this.status = status
    this.answer = answer
  }
}

export interface Question {
  /** Default: `GET`. */
  method?: string
  /** Sent as JSON, a file as it is. */
  body?: unknown
  signal?: AbortSignal | undefined
}

const refusal = z.object({error: z.string()})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A page, such as the Studio's own where the server has no such route, or nothing at all.
    return undefined
  }
}

function bodyOf(body: unknown): RequestInit {
  if (body === undefined) return {}
  if (body instanceof Blob) return {body, headers: {'Content-Type': body.type}}
  return {body: JSON.stringify(body), headers: {'Content-Type': 'application/json'}}
}

function failureInWords(status: number, answer: unknown): string {
  const {data} = refusal.safeParse(answer)
  if (data) return data.error
  return status === FORBIDDEN ? refusalInWords() : `Servern svarade ${status}. ${TRY_AGAIN}`
}

/**
 * Asks the server that serves the Studio, with the session's cookie.
 * @param shape what the answer must be
 * @param path on this origin
 * @throws {ServerError} whose message is for whoever is at the screen
 * @throws {DOMException} `AbortError` when the signal says so
 */
export async function askServer<T>(
  shape: z.ZodMiniType<T>,
  path: string,
  {method = 'GET', body, signal}: Question = {},
): Promise<T> {
  const request = {method, ...bodyOf(body), ...(signal ? {signal} : {})}
  const send = () => fetch(path, request)
  const {status, ok, text} = await send()
    .then(async (response) =>
      response.status === UNKNOWN && (await openMemberSession()) ? send() : response,
    )
    .then(async (response) => ({
      status: response.status,
      ok: response.ok,
      text: await response.text(),
    }))
    .catch((cause: unknown) => {
      if (signal?.aborted) throw cause
      throw new ServerError(0, NO_ANSWER, {cause})
    })
  const answer = parseJson(text)
  if (!ok) throw new ServerError(status, failureInWords(status, answer), {answer})
  const {data, error} = shape.safeParse(answer)
  if (error) throw new ServerError(status, UNEXPECTED, {answer, cause: error})
  return data
}

/** For requests whose answer says nothing. */
export const nothing = z.undefined()
