import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {MailQueue, smtpTransport, type Transport} from '../../mail/index.ts'
import {type MailServer, startMailServer} from './smtp.ts'

/** A mail server, and a queue that sends its mail there. */
export interface Mailing {
  smtp: MailServer
  mail: MailQueue
  close(): Promise<void>
}

/** @param through what the queue sends through, given the way to the mail server; default: that way */
export async function startMailing(
  through: (transport: Transport) => Transport = (transport) => transport,
): Promise<Mailing> {
  const smtp = await startMailServer()
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-mail-'))
  const mail = new MailQueue({
    file: join(folder, 'mail.sqlite'),
    transport: through(smtpTransport(smtp.url, 'Hemvist <noreply@hemvist.example>')),
    onFailure: () => {},
  })
  mail.start()
  return {
    smtp,
    mail,
    async close() {
      await mail.close()
      await smtp.close()
      await rm(folder, {recursive: true, force: true})
    },
  }
}
