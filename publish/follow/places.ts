import {deploy} from '../deploy/deploy.ts'
import {parseTarget} from '../deploy/parse-target.ts'
import {callWebhook, type WebhookOptions} from '../deploy/webhook.ts'
import type {Publisher} from '../publisher.ts'
import {type LoggedChange, SHARED} from '../store/publish.ts'
import type {Place} from './following.ts'
import type {Follow} from './follows.ts'

/** What publishes after `from` up to `to` changed; null when that is not known any more. */
function changesBetween(publisher: Publisher, from: number, to: number): LoggedChange[] | null {
  const numbers = Array.from({length: to - from}, (_, index) => from + index + 1)
  if (from === 0 || !publisher.log.knows(from + 1)) return null
  return numbers.flatMap((number) => publisher.log.changes(number))
}

export const followName = ({campaign, to}: Follow) => `${campaign} → ${to}`

/** A target that holds a campaign's files as they are published. */
export function deployPlace(follow: Follow, publisher: Publisher): Place {
  const {campaign: slug, to, base} = follow
  return {
    name: followName(follow),
    async bring(from, until) {
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

/** A webhook that is told what publishes changed; several at a time when it did not answer for a while. */
export function webhookPlace(options: WebhookOptions, publisher: Publisher): Place {
  return {
    name: `webhook ${options.url}`,
    async bring(from, publish) {
      const changes = changesBetween(publisher, from, publish) ?? publisher.log.changes(publish)
      const paths = [...new Set(changes.map(({campaign, path}) => `${campaign}/${path}`))]
      const campaigns = [...new Set(changes.map(({campaign}) => campaign))]
      await callWebhook({publish, campaigns, paths}, options)
    },
  }
}
