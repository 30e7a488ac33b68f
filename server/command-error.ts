import {inspect} from 'node:util'

/** A failure fully explained by its message: printed as one line without a stack; the command exits with 1. */
export class CommandError extends Error {
  override name = 'CommandError';

  [inspect.custom](): string {
    return `hemvist: ${this.message}`
  }
}

/** Names of errors whose messages are written for whoever runs the command. */
const WRITTEN_FOR_PEOPLE = new Set([
  'AccountError',
  'MailError',
  'LakeError',
  'BackupError',
  'TransferError',
  'DeployError',
  'PublishError',
  'StudioBuildError',
  'TypeGenerationError',
])

/** Converts an error to a CommandError if its message says everything; other errors are returned with their stack. */
export function inWords(error: unknown): unknown {
  if (!(error instanceof Error) || !WRITTEN_FOR_PEOPLE.has(error.name)) return error
  const report: unknown = Reflect.get(error, 'report')
  return new CommandError(typeof report === 'string' ? report : error.message, {cause: error})
}
