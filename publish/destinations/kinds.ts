import {redact} from '../../http/index.ts'
import {deploy} from '../deploy/deploy.ts'
import {parseTarget} from '../deploy/parse-target.ts'
import {callWebhook, type WebhookOptions} from '../deploy/webhook.ts'
import type {Publisher} from '../publisher.ts'
import {type LoggedChange, SHARED} from '../store/publish.ts'
import type {Destination} from './destination-sync.ts'
import type {DestinationSetting} from './settings.ts'

/** What publishes after `from` up to `to` changed; null when that is no longer known. */
function changesBetween(publisher: Publisher, from: number, to: number): LoggedChange[] | null {
  const numbers = Array.from({length: to - from}, (_, index) => from + index + 1)
  if (from === 0 || !publisher.log.knows(from + 1)) return null
  return numbers.flatMap((number) => publisher.log.changes(number))
}

/** For people, without passwords. */
export const destinationName = ({campaign, to}: DestinationSetting) => redact(`${campaign} → ${to}`)

/** A deploy target that holds a campaign's files as published. */
export function deployDestination(setting: DestinationSetting, publisher: Publisher): Destination {
  const {campaign: slug, to, base} = setting
  return {
    name: destinationName(setting),
    async deliver(from, until) {
      const changes = changesBetween(publisher, from, until)
      if (changes && !changes.some(({campaign}) => campaign === slug || campaign === SHARED)) return
      const target = parseTarget(to)
      try {
        const [problem] = await publisher.encodeImages([slug])
        await deploy(await publisher.files(slug, base), target)
        if (problem) publisher.emit('problem', problem)
      } finally {
        await target.close()
      }
    },
  }
}

/** A webhook that is called with what publishes changed; with several at once after it was unavailable. */
export function webhookDestination(options: WebhookOptions, publisher: Publisher): Destination {
  return {
    name: `webhook ${new URL(options.url).origin}`,
    async deliver(from, publish) {
      const changes = changesBetween(publisher, from, publish) ?? publisher.log.changes(publish)
      const paths = [...new Set(changes.map(({campaign, path}) => `${campaign}/${path}`))]
      const campaigns = [...new Set(changes.map(({campaign}) => campaign))]
      await callWebhook({publish, campaigns, paths}, options)
    },
  }
}
