import {randomUUID} from 'node:crypto'
import {ClientError} from '@sanity/client'

/** A unique name. */
export const unique = (name: string) => `${name}-${randomUUID().slice(0, 8)}`

/** The error with which a promise is expected to reject. */
export async function failure(promise: Promise<unknown>): Promise<ClientError> {
  try {
    await promise
  } catch (error) {
    if (error instanceof ClientError) return error
    throw error
  }
  throw new Error('Expected the lake to refuse this, but it did not')
}

/** The types of the errors in a refused transaction. */
export function faultTypes(error: ClientError): string[] {
  const items: {error: {type: string}}[] = error.details?.items ?? []
  return items.map((item) => item.error.type)
}
