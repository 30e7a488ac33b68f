import {watchFolder} from './compile/watch.ts'
import type {PublisherOptions} from './composition.ts'
import type {WebhookOptions} from './deploy/webhook.ts'
import {Destinations} from './destinations/destinations.ts'
import {asError, PublishError} from './errors.ts'
import {COLLECT_MS, HOLD_CHECK_MS, TICK_MS} from './limits.ts'
import {Publisher} from './publisher.ts'

export interface StartOptions extends Omit<PublisherOptions, 'store'> {
  /** Called after each publish. */
  webhook?: WebhookOptions
  /** Reloads templates when they change: what is live stays until all pages are rendered again. */
  watch?: boolean
}

/** Loads changed templates; broken ones are a problem, and the previous ones stay. */
async function recompile(publisher: Publisher): Promise<void> {
  try {
    await publisher.recompile()
  } catch (thrown) {
    const problem =
      thrown instanceof PublishError ? thrown : new PublishError(asError(thrown).message)
    publisher.emit('problem', problem)
  }
}

/**
 * Starts publishing for a server: `fetch` serves what was published before at once, everything is brought up to date,
 * and from then on each change is live milliseconds after it was made. Resolves when all is up to date; `onOpen` gets
 * the publisher as soon as it can serve. Destinations (`deploy.json` in the data folder, `webhook`) follow each
 * publish automatically.
 */
export async function startPublisher(
  options: StartOptions,
  onOpen: (publisher: Publisher) => void = () => {},
): Promise<Publisher> {
  const publisher = await Publisher.open({...options, store: 'live'})
  onOpen(publisher)
  await publisher.start()
  const {dataFolder, webhook} = options
  const destinations = new Destinations({publisher, dataFolder, ...(webhook ? {webhook} : {})})
  publisher.on('published', ({isWithdrawal}) => {
    // The log names a withdrawn page until all destinations know that it is gone.
    if (isWithdrawal) void destinations.settled().then(() => publisher.eraseTraces())
  })
  const collect = () => publisher.tasks.add('cleanup', 'old publishes', () => publisher.collect())
  const timers = [
    setInterval(() => publisher.tick(), TICK_MS),
    setInterval(() => {
      publisher.log.refresh()
      destinations.refresh()
    }, HOLD_CHECK_MS),
    setInterval(collect, COLLECT_MS),
  ]
  for (const timer of timers) timer.unref()
  const unwatch = options.watch
    ? watchFolder(options.siteFolder, () => recompile(publisher))
    : () => {}
  publisher.onClose(async () => {
    unwatch()
    timers.forEach(clearInterval)
    await destinations.close()
  })
  return publisher
}
