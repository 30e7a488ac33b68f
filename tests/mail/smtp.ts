import type {AddressInfo} from 'node:net'
import {type ParsedMail, simpleParser} from 'mailparser'
import {SMTPServer} from 'smtp-server'
import {expect} from 'vitest'

/** How a message is refused: an SMTP status such as 450 (later) or 550 (never). */
export interface Refusal {
  status: number
  message: string
}

export interface MailServer {
  /** `smtp://…`, for `HEMVIST_SMTP` or `smtpTransport`. */
  url: string
  received: {mail: ParsedMail; to: string[]; source: string}[]
  /** Refuses recipients from now on; `null` accepts them again. */
  refuse(refusal: Refusal | null): void
  /** Waits for the mail to an address, and returns the latest. */
  mailTo(address: string): Promise<ParsedMail>
  /** Subjects of the mails to an address so far, in order. */
  subjectsTo(address: string): string[]
  close(): Promise<void>
}

export interface MailServerOptions {
  port?: number
  /** Accepts only this user. */
  auth?: {user: string; pass: string}
}

/** A real SMTP server on this machine. */
export async function startMailServer({
  port = 0,
  auth,
}: MailServerOptions = {}): Promise<MailServer> {
  const received: MailServer['received'] = []
  let refusal: Refusal | null = null
  const server = new SMTPServer({
    disabledCommands: auth ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    authOptional: !auth,
    logger: false,
    onAuth: ({username, password}, _session, done) =>
      username === auth?.user && password === auth?.pass
        ? done(null, {user: username})
        : done(new Error('Wrong user or password')),
    onRcptTo: (_address, _session, done) =>
      refusal
        ? done(Object.assign(new Error(refusal.message), {responseCode: refusal.status}))
        : done(),
    onData: (stream, {envelope}, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString()
        const to = envelope.rcptTo.map(({address}) => address)
        void simpleParser(source).then((mail) => {
          received.push({mail, to, source})
          done()
        }, done)
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  const address = server.server.address() as AddressInfo
  const user = auth ? `${encodeURIComponent(auth.user)}:${encodeURIComponent(auth.pass)}@` : ''
  return {
    url: `smtp://${user}127.0.0.1:${address.port}`,
    received,
    refuse: (next) => {
      refusal = next
    },
    subjectsTo: (to) =>
      received.filter((item) => item.to.includes(to)).map(({mail}) => mail.subject ?? ''),
    mailTo: async (to) => {
      const found = () => received.filter((item) => item.to.includes(to)).at(-1)?.mail
      await expect.poll(found).toBeDefined()
      const mail = found()
      if (!mail) throw new Error(`No mail to ${to}`)
      return mail
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
