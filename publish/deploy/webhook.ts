import {createHmac, timingSafeEqual} from 'node:crypto'
import {setTimeout as wait} from 'node:timers/promises'
import {asError} from '../errors.ts'
import {WEBHOOK_ATTEMPTS, WEBHOOK_FIRST_WAIT_MS, WEBHOOK_TIMEOUT_MS} from '../limits.ts'
import {DeployError} from './target.ts'

/** The body of a webhook call. */
export interface WebhookMessage {
  publish: number
  campaigns: readonly string[]
  /** Changed pages and files, as `<campaign>/<path>`. */
  paths: readonly string[]
}

export interface WebhookOptions {
  url: string
  /** Shared with the receiver, which verifies the signature with it. */
  secret: string
  /** Waits between attempts, in milliseconds; doubles each time. Default: 1,000. */
  firstWait?: number
}

/** Header with the signature, in the format of Sanity's webhooks: `t=<unix ms>,v1=<HMAC-SHA256>`. */
export const SIGNATURE_HEADER = 'x-hemvist-signature'

function signature(secret: string, timestamp: number, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('base64url')
}

/** Verifies a signature; for receivers. */
export function isSigned(header: string, body: string, secret: string): boolean {
  const [, timestamp = '', given = ''] = /^t=(\d+),v1=([\w-]+)$/.exec(header) ?? []
  const expected = Buffer.from(signature(secret, Number(timestamp), body))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

/** Splits an address into the URL to fetch and a header with its user name and password. */
function withoutCredentials(address: string): {url: string; headers: Record<string, string>} {
  const url = new URL(address)
  const {username, password} = url
  if (username === '' && password === '') return {url: url.href, headers: {}}
  url.username = ''
  url.password = ''
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  const encoded = Buffer.from(pair).toString('base64')
  return {url: url.href, headers: {Authorization: `Basic ${encoded}`}}
}

/** Whether a retry can help: the receiver is busy or broken, rather than refusing. */
const isTransient = (status: number) => status === 408 || status === 429 || status >= 500

/**
 * Calls a webhook after a publish, with retries while the receiver does not respond. The same message always carries
 * the same `Idempotency-Key`. A user name and password in the address are sent as basic authentication.
 * @throws {DeployError} when all attempts failed, or the receiver refused
 */
export async function callWebhook(message: WebhookMessage, options: WebhookOptions): Promise<void> {
  const {secret, firstWait = WEBHOOK_FIRST_WAIT_MS} = options
  const {url, headers: credentials} = withoutCredentials(options.url)
  const body = JSON.stringify(message)
  let reason = ''
  for (let attempt = 0; attempt < WEBHOOK_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await wait(firstWait * 2 ** (attempt - 1))
    const timestamp = Date.now()
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
        headers: {
          ...credentials,
          'Content-Type': 'application/json',
          'Idempotency-Key': `publish-${message.publish}`,
          [SIGNATURE_HEADER]: `t=${timestamp},v1=${signature(secret, timestamp, body)}`,
        },
      })
      await response.body?.cancel()
      if (response.ok) return
      reason = `it answered ${response.status}`
      if (!isTransient(response.status)) break
    } catch (thrown) {
      reason = asError(thrown).message
    }
  }
  // Paths and parameters of webhooks are often secrets themselves.
  const {origin} = new URL(url)
  throw new DeployError(
    `The webhook at ${origin} could not be told of publish ${message.publish}: ${reason}.`,
    {secrets: [options.url, url, secret]},
  )
}
