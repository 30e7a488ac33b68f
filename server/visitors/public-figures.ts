import {existsSync} from 'node:fs'
import {Cron} from 'croner'
import type {Logger} from 'pino'
import type {FiguresSource} from '../../publish/index.ts'
import {TIME_ZONE} from '../../schemas/index.ts'
import type {Figures} from '../../visitors/index.ts'
import type {Config} from '../config.ts'
import {openFigures} from './figures.ts'
import {figuresFile} from './figures-files.ts'
import type {VisitorsStore} from './open.ts'

/** Figures on pages are those of days that are over, and change once a day. */
const WHEN_A_DAY_IS_OVER = {pattern: '5 0 * * *', timezone: TIME_ZONE}

/** The figures that a server's pages show. They are left out where they cannot be read: the page is more than they. */
export const servedFigures = (
  {figures}: Pick<VisitorsStore, 'figures'>,
  logger: Logger,
): FiguresSource => ({
  of(slug) {
    try {
      return figures().publicOf(slug)
    } catch (error) {
      logger.error({err: error}, 'What visitors answered cannot be shown on pages')
      return null
    }
  },
  subscribe(onChange) {
    const {pattern, timezone} = WHEN_A_DAY_IS_OVER
    const job = new Cron(pattern, {timezone, unref: true}, onChange)
    return () => job.stop()
  },
})

/** The figures that a build shows, as a server on the same data folder has counted them; none where nothing was counted. */
export function builtFigures({
  dataFolder,
}: Pick<Config, 'dataFolder'>): FiguresSource & {close(): void} {
  const isCounted = existsSync(figuresFile(dataFolder))
  const figures: Figures | null = isCounted ? openFigures(dataFolder) : null
  return {
    of: (slug) => figures?.publicOf(slug) ?? null,
    subscribe: () => () => {},
    close: () => figures?.close(),
  }
}
