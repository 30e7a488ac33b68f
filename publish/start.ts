import {watchFolder} from './compile/watch.ts'
import type {WebhookOptions} from './deploy/webhook.ts'
import {asError, PublishError} from './errors.ts'
import {Followers} from './follow/followers.ts'
import {COLLECT_MS, HOLD_CHECK_MS, TICK_MS} from './limits.ts'
import {Publishing, type PublishingOptions} from './publishing.ts'

export interface StartOptions extends Omit<PublishingOptions, 'store'> {
  /** Told of each publish. */
  webhook?: WebhookOptions
  /** Takes up templates when they change: what is live stays until all pages are rendered anew. */
  watch?: boolean
}

/** Takes up changed templates; broken ones are a problem, and those before stay. */
async function recompile(publishing: Publishing): Promise<void> {
  try {
    await publishing.recompile()
  } catch (thrown) {
    const problem =
      thrown instanceof PublishError ? thrown : new PublishError(asError(thrown).message)
    publishing.emit('problem', problem)
  }
}

/**
 * Starts publishing for a server: what was published before is served at once by `fetch`, everything is brought up to
 * date, and from then on each change is live milliseconds after it was made. Resolves when all is up to date;
 * `onOpen` gets the publishing as soon as it can serve. Places that follow (`deploy.json` in the data folder, `webhook`) are
 * brought to each publish by themselves.
 */
export async function startPublisher(
  options: StartOptions,
  onOpen: (publishing: Publishing) => void = () => {},
): Promise<Publishing> {
  const publishing = await Publishing.open({...options, store: 'live'})
  onOpen(publishing)
  await publishing.start()
  const {dataFolder, webhook} = options
  const followers = new Followers({publishing, dataFolder, ...(webhook ? {webhook} : {})})
  const timers = [
    setInterval(() => publishing.tick(), TICK_MS),
    setInterval(() => {
      publishing.log.refresh()
      followers.refresh()
    }, HOLD_CHECK_MS),
    setInterval(() => void publishing.collect(), COLLECT_MS),
  ]
  for (const timer of timers) timer.unref()
  const unwatch = options.watch
    ? watchFolder(options.siteFolder, () => recompile(publishing))
    : () => {}
  publishing.onClose(async () => {
    unwatch()
    timers.forEach(clearInterval)
    await followers.close()
  })
  return publishing
}
