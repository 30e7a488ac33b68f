import pino, {type Logger} from 'pino'

/**
 * The server's structured log: one JSON object per line on standard error, for failures of background work.
 * `HEMVIST_LOG` sets the level (`error`, `warn`, `info`, `silent`; default: `warn`). What cannot be written is lost.
 */
export function createLogger(level = process.env.HEMVIST_LOG ?? 'warn'): Logger {
  const isKnown = level === 'silent' || Object.hasOwn(pino.levels.values, level)
  const errors = pino.destination({fd: 2, sync: true})
  errors.on('error', () => {})
  return pino(
    {
      level: isKnown ? level : 'warn',
      base: {name: 'hemvist'},
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    errors,
  )
}
