import {inspect} from 'node:util'

/** A failure that its message explains completely: printed as one line, without a stack; the command exits with 1. */
export class CommandError extends Error {
  override name = 'CommandError';

  [inspect.custom](): string {
    return `hemvist: ${this.message}`
  }
}
