import {parse} from 'node-html-parser'
import {TICKET_FIELD} from '../../../visitors/index.ts'
import type {FormServer} from './form-server.ts'

/** Sends a form's fields to an address, without following where the answer leads. */
export const postForm = (
  address: string | URL,
  values: Record<string, string> | [string, string][],
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(values),
    headers: {'Content-Type': 'application/x-www-form-urlencoded', ...headers},
  })

export const pageOf = async (response: Response) => parse(await response.text())

/**
 * Sends a form as a browser with scripts does, a few seconds after somebody began to fill it in. @returns where the answer
 * leads
 */
export async function sendForm(
  server: FormServer,
  path: string,
  form: string,
  values: Record<string, string>,
): Promise<URL> {
  const asked = await fetch(`${server.origin}/v1/visitors/ticket?form=${form}`, {method: 'POST'})
  const ticket = await asked.text()
  server.clock.now += 4_000
  const address = server.origin + path
  const response = await postForm(address, {...values, [TICKET_FIELD]: ticket})
  if (response.status !== 303) throw new Error(`${response.status} ${await response.text()}`)
  return new URL(response.headers.get('location') ?? '', address)
}
