import type {MailQueue} from '../mail/index.ts'
import type {Publisher} from '../publish/index.ts'

/** The response of `/healthz`: counts of failures by kind, without any details. */
export interface Health {
  /** `degraded`: some background work is failing. The server still serves requests. */
  status: 'ok' | 'degraded'
  /** Number of the latest publish. */
  publish: number
  /** By kind of background work: what is failing now, and how often it has failed since the start. */
  background: Record<string, {failing: number; failures: number}>
}

/** Names, causes and documents are only shown by `npx hemvist doctor` and in the log. */
export function healthOf(publisher: Publisher, mail?: Pick<MailQueue, 'counts'>): Health {
  const {failures, counts} = publisher.tasks
  const background: Health['background'] = {}
  for (const [kind, count] of Object.entries(counts)) {
    background[kind] = {failing: 0, failures: count}
  }
  for (const {kind} of failures) {
    const entry = background[kind]
    if (entry) entry.failing += 1
  }
  if (mail) {
    const {failing, failed} = mail.counts()
    background.mail = {failing, failures: failing + failed}
  }
  const isFailing = Object.values(background).some(({failing}) => failing > 0)
  return {status: isFailing ? 'degraded' : 'ok', publish: publisher.log.latest, background}
}
