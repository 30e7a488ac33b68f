import pino, {type Logger} from 'pino'

/**
 * The server's structured log: one JSON object a line on standard error, for what fails without anybody waiting for it.
 * `HEMVIST_LOG` sets the level (`error`, `warn`, `info`, `silent`; default: `warn`).
 */
export function createLogger(level = process.env.HEMVIST_LOG ?? 'warn'): Logger {
  const isKnown = level === 'silent' || Object.hasOwn(pino.levels.values, level)
  return pino(
    {
      level: isKnown ? level : 'warn',
      base: {name: 'hemvist'},
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({fd: 2, sync: true}),
  )
}
