import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {pipeline} from 'node:stream/promises'

/** The hash of a file's content in hexadecimal. Reads the file in chunks. */
export const hashFile = async (algorithm: 'sha1' | 'sha256', path: string): Promise<string> => {
  const hash = createHash(algorithm)
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
