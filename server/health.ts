import type {Handler} from 'hono'
import {addressOf} from '../http/index.ts'
import type {MailQueue} from '../mail/index.ts'
import type {Publisher} from '../publish/index.ts'
import type {Access} from './access.ts'

/** What `/healthz` tells anybody. */
export interface PublicHealth {
  /** `degraded`: some background work is failing. The server still serves requests. */
  status: 'ok' | 'degraded'
}

/** What `/healthz` tells administrators: also counts of failures by kind, without names or causes. */
export interface Health extends PublicHealth {
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

/** Invalid credentials make nobody an administrator, and are no reason to hide that the server is up. */
async function isAdministrator(
  access: Access | undefined,
  request: Request,
  address: string | undefined,
): Promise<boolean> {
  const {headers} = request
  if (!access || !(headers.has('Authorization') || headers.has('Cookie'))) return false
  try {
    return (await access.authenticate(request, address)).kind === 'administrator'
  } catch {
    return false
  }
}

/** `GET /healthz`. @param access absent when content is hosted by Sanity */
export function healthHandler(
  publisher: Publisher,
  access: Access | undefined,
  mail?: Pick<MailQueue, 'counts'>,
): Handler {
  return async (c) => {
    const health = healthOf(publisher, mail)
    const isTrusted = await isAdministrator(access, c.req.raw, addressOf(c))
    const answer: Health | PublicHealth = isTrusted ? health : {status: health.status}
    return c.json(answer, 200, {'Cache-Control': 'no-store'})
  }
}
