import {createHmac, timingSafeEqual} from 'node:crypto'
import {setTimeout as wait} from 'node:timers/promises'
import {asError} from '../errors.ts'
import {WEBHOOK_ATTEMPTS, WEBHOOK_FIRST_WAIT_MS, WEBHOOK_TIMEOUT_MS} from '../limits.ts'
import {DeployError} from './target.ts'

/** What a webhook is told of a publish. */
export interface WebhookMessage {
  publish: number
  campaigns: readonly string[]
  /** Changed pages and files, as `<campaign>/<path>`. */
  paths: readonly string[]
}

export interface WebhookOptions {
  url: string
  /** Shared with the receiver, who checks the signature with it. */
  secret: string
  /** Waits between attempts, in milliseconds; doubles each time. Default: 1,000. */
  firstWait?: number
}

/** Header that carries the signature, in the form of Sanity's webhooks: `t=<unix ms>,v1=<HMAC-SHA256>`. */
export const SIGNATURE_HEADER = 'x-hemvist-signature'

function signature(secret: string, timestamp: number, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('base64url')
}

/** Whether a body was signed with the secret; for receivers. */
export function isSigned(header: string, body: string, secret: string): boolean {
  const [, timestamp = '', given = ''] = /^t=(\d+),v1=([\w-]+)$/.exec(header) ?? []
  const expected = Buffer.from(signature(secret, Number(timestamp), body))
  const actual = Buffer.from(given)
  return actual.length === expected.length && timingSafeEqual(actual, expected)
}

/** Whether trying again may help: the receiver is busy or broken, not unwilling. */
const mayPass = (status: number) => status === 408 || status === 429 || status >= 500

/**
 * Tells a webhook of a publish; tries again when the receiver does not answer. The same message always carries the same
 * `Idempotency-Key`. Throws a {@link DeployError} when all attempts failed, or the receiver refused.
 */
export async function callWebhook(message: WebhookMessage, options: WebhookOptions): Promise<void> {
  const {url, secret, firstWait = WEBHOOK_FIRST_WAIT_MS} = options
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
          'Content-Type': 'application/json',
          'Idempotency-Key': `publish-${message.publish}`,
          [SIGNATURE_HEADER]: `t=${timestamp},v1=${signature(secret, timestamp, body)}`,
        },
      })
      await response.body?.cancel()
      if (response.ok) return
      reason = `it answered ${response.status}`
      if (!mayPass(response.status)) break
    } catch (thrown) {
      reason = asError(thrown).message
    }
  }
  throw new DeployError(
    `The webhook ${url} could not be told of publish ${message.publish}: ${reason}.`,
  )
}
