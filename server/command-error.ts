import {inspect} from 'node:util'

/** A failure that its message explains completely: printed as one line, without a stack; the command exits with 1. */
export class CommandError extends Error {
  override name = 'CommandError';

  [inspect.custom](): string {
    return `hemvist: ${this.message}`
  }
}

/** Errors whose messages are written for the one who runs the command, by name. */
const WRITTEN_FOR_PEOPLE = new Set([
  'AccountError',
  'LakeError',
  'BackupError',
  'TransferError',
  'DeployError',
  'PublishError',
  'StudioBuildError',
  'TypeGenerationError',
])

/** The error as a CommandError when its message says everything; any other as it is, with its stack. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof Error) || !WRITTEN_FOR_PEOPLE.has(error.name)) return error
  const report: unknown = Reflect.get(error, 'report')
  return new CommandError(typeof report === 'string' ? report : error.message, {cause: error})
}
