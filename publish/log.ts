import type {Logger as PinoLogger} from 'pino'

/** As much of pino's logger as publishing needs. */
export type Logger = Pick<PinoLogger, 'error' | 'warn' | 'info'>

const ignore = () => {}

/** For whoever does not log: tests, and commands that print problems themselves. */
export const silentLogger: Logger = {error: ignore, warn: ignore, info: ignore}
