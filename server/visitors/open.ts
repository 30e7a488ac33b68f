import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {Cron} from 'croner'
import type {Logger} from 'pino'
import {type Figures, Visitors} from '../../visitors/index.ts'
import type {Config} from '../config.ts'
import {forgetWaitingMail} from '../mail.ts'
import {openFigures} from './figures.ts'

/** When messages whose time is over are erased: once an hour. */
const EVERY_HOUR = '23 * * * *'
/** When the gateway's counts are added up. */
const EVERY_TEN_MINUTES = '*/10 * * * *'

/** Where what visitors send is stored. */
export const visitorsFile = ({dataFolder}: Config): string => join(dataFolder, 'visitors.sqlite')

/** Answers to a message, and words that it came, are not sent once it is erased. */
const openVisitors = (config: Config): Visitors =>
  new Visitors({
    file: visitorsFile(config),
    key: config.visitorsKey,
    beforeErasing: (about) => void forgetWaitingMail(config.dataFolder, {about}),
  })

/** What visitors send, opened when it is needed first, so that a server whose sites have no forms needs no key. */
export interface VisitorsStore {
  /** @throws {VisitorsError} when the store or its key cannot be used */
  open(): Visitors
  /** Whether visitors have ever sent anything. */
  exists(): boolean
  /** What has been counted. @throws {VisitorsError} when it cannot be opened */
  figures(): Figures
  /** Counts what a visitor did, in the figures of a campaign. Never fails for the visitor. */
  converted(campaign: string, kind: string): void
  /** Milliseconds since 1970. */
  clock(): number
  close(): void
}

/** The store of a server: also erases what has been kept long enough. */
export function visitorsOf(config: Config, logger: Logger): VisitorsStore {
  let opened: Visitors | undefined
  const open = () => {
    opened ??= openVisitors(config)
    return opened
  }
  const erase = () => {
    if (!existsSync(visitorsFile(config))) return
    const count = open().eraseExpired()
    if (count > 0) logger.info({count}, 'What visitors sent was erased')
  }
  let figures: Figures | undefined
  const openedFigures = () => {
    figures ??= openFigures(config.dataFolder)
    return figures
  }
  const onFailure = (error: unknown) => {
    logger.error({err: error}, 'Messages of visitors that should be erased could not be')
  }
  const collector = new Cron(
    EVERY_TEN_MINUTES,
    {
      unref: true,
      catch: (error) => logger.error({err: error}, 'Visits could not be added up'),
    },
    () => openedFigures().collect(),
  )
  const job = new Cron(EVERY_HOUR, {unref: true, catch: onFailure}, erase)
  try {
    erase()
  } catch (error) {
    onFailure(error)
  }
  return {
    open,
    figures: openedFigures,
    converted(campaign, kind) {
      try {
        openedFigures().convert(campaign, kind)
      } catch (error) {
        logger.error({err: error}, 'What a visitor did could not be counted')
      }
    },
    exists: () => hasVisitors(config),
    clock: Date.now,
    close() {
      job.stop()
      collector.stop()
      figures?.close()
      opened?.close()
    },
  }
}

/** Runs `work` with the store of the data folder; a server may have it open at the same time. */
export async function withVisitors<T>(
  config: Config,
  work: (visitors: Visitors) => T | Promise<T>,
): Promise<T> {
  const visitors = openVisitors(config)
  try {
    return await work(visitors)
  } finally {
    visitors.close()
  }
}

/** Whether visitors have ever sent anything. */
export const hasVisitors = (config: Config): boolean => existsSync(visitorsFile(config))
