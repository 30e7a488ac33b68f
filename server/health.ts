import type {Publisher} from '../publish/index.ts'

/** What `/healthz` answers: how much of what fails of each kind, and nothing of what it is. */
export interface Health {
  /** `degraded`: something that was tried fails. The server serves all the same. */
  status: 'ok' | 'degraded'
  /** Number of the latest publish. */
  publish: number
  /** By kind of background work: what fails now, and how often it has failed since the start. */
  background: Record<string, {failing: number; failures: number}>
}

/** Names, causes and documents are for those who may see them: `npx hemvist doctor` and the log. */
export function healthOf(publisher: Publisher): Health {
  const {failures, counts} = publisher.tasks
  const background: Health['background'] = {}
  for (const [kind, count] of Object.entries(counts)) {
    background[kind] = {failing: 0, failures: count}
  }
  for (const {kind} of failures) {
    const entry = background[kind]
    if (entry) entry.failing += 1
  }
  const isFailing = failures.length > 0
  return {status: isFailing ? 'degraded' : 'ok', publish: publisher.log.latest, background}
}
