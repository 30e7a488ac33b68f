import {deploy} from '../deploy/deploy.ts'
import {parseTarget} from '../deploy/parse-target.ts'
import {callWebhook, type WebhookOptions} from '../deploy/webhook.ts'
import type {Publishing} from '../publishing.ts'
import {type LoggedChange, SHARED} from '../store/publish.ts'
import type {Place} from './following.ts'
import type {Follow} from './follows.ts'

/** What publishes after `from` up to `to` changed; null when that is not known any more. */
function changesBetween(publishing: Publishing, from: number, to: number): LoggedChange[] | null {
  const numbers = Array.from({length: to - from}, (_, index) => from + index + 1)
  if (from === 0 || !publishing.log.knows(from + 1)) return null
  return numbers.flatMap((number) => publishing.log.changes(number))
}

export const followName = ({campaign, to}: Follow) => `${campaign} → ${to}`

/** A target that holds a campaign's files as they are published. */
export function deployPlace(follow: Follow, publishing: Publishing): Place {
  const {campaign: slug, to, base} = follow
  return {
    name: followName(follow),
    async bring(from, until) {
      const changes = changesBetween(publishing, from, until)
      if (changes && !changes.some(({campaign}) => campaign === slug || campaign === SHARED)) return
      const target = parseTarget(to)
      try {
        const [problem] = await publishing.encodeImages([slug])
        await deploy(await publishing.files(slug, base), target)
        if (problem) publishing.emit('problem', problem)
      } finally {
        await target.close()
      }
    },
  }
}

/** A webhook that is told what publishes changed; several at a time when it did not answer for a while. */
export function webhookPlace(options: WebhookOptions, publishing: Publishing): Place {
  return {
    name: `webhook ${options.url}`,
    async bring(from, publish) {
      const changes = changesBetween(publishing, from, publish) ?? publishing.log.changes(publish)
      const paths = [...new Set(changes.map(({campaign, path}) => `${campaign}/${path}`))]
      const campaigns = [...new Set(changes.map(({campaign}) => campaign))]
      await callWebhook({publish, campaigns, paths}, options)
    },
  }
}
