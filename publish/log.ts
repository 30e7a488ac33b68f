import type {Logger as PinoLogger} from 'pino'

/** The part of pino's logger that publishing needs. */
export type Logger = Pick<PinoLogger, 'error' | 'warn' | 'info'>

const ignore = () => {}

/** For callers that do not log: tests, and commands that print problems themselves. */
export const silentLogger: Logger = {error: ignore, warn: ignore, info: ignore}
