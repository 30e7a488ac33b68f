import {BodyError, readText} from '../http/index.ts'

/** Largest body, in bytes: a letter of 10,000 characters, however they are written. */
const MAX_BYTES = 128 * 1024

/**
 * Reads a small JSON body; nothing of a larger one is taken in.
 * @returns undefined when it is not JSON, too large or interrupted
 */
export async function readSmallJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await readText(request, MAX_BYTES))
  } catch (error) {
    if (error instanceof BodyError || error instanceof SyntaxError) return undefined
    throw error
  }
}
