import {randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {isMissing} from '../files/index.ts'
import {CommandError} from './command-error.ts'
import type {Config} from './config.ts'

const TOKEN_BYTES = 32

/**
 * The administrator's API token: `HEMVIST_TOKEN`, or one created on the first start and stored in the data folder,
 * readable only by its owner.
 * @throws CommandError when the data folder cannot be written
 */
export function administratorToken(config: Pick<Config, 'dataFolder' | 'token'>): string {
  if (config.token) return config.token
  const file = join(config.dataFolder, 'token')
  try {
    mkdirSync(config.dataFolder, {recursive: true})
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (!isMissing(error)) throw unwritable(config.dataFolder, error)
  }
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  try {
    writeFileSync(file, `${token}\n`, {mode: 0o600, flag: 'wx'})
  } catch (error) {
    throw unwritable(config.dataFolder, error)
  }
  return token
}

function unwritable(folder: string, error: unknown): CommandError {
  const cause = error instanceof Error ? error.message : String(error)
  return new CommandError(
    `The data folder ${folder} cannot be used (${cause}). Give its owner write access, or name another folder in HEMVIST_DATA.`,
  )
}
