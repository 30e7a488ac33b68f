import type {Logger} from 'pino'
import {type MailQueue, subjectLine} from '../../mail/index.ts'
import type {FormContent} from '../../site/index.ts'
import type {Message} from '../../visitors/index.ts'

export interface NotifyOptions {
  logger: Logger
  mail?: MailQueue | undefined
  origin?: string | undefined
}

/** The page of a message in the Studio. */
export const inboxAddress = (origin: string, id: string): string =>
  `${origin}/studio/inkorg/${encodeURIComponent(id)}`

/**
 * Tells the person that a message was written to, else the first of the form's people, that there is one: with a link,
 * and never a word of its content, since it may concern somebody with a protected identity. A mail that cannot be
 * handed over is logged; the message is in the inbox all the same.
 */
export function notifyOfMessage(
  {id, number, to}: Message,
  form: FormContent,
  {mail, origin, logger}: NotifyOptions,
): void {
  const people = form.contacts ?? []
  const address = (people.find(({_id}) => _id === to) ?? people.find(({email}) => email))?.email
  if (!mail || !origin || !address) return
  try {
    mail.send({
      kind: 'new-message',
      to: address,
      subject: subjectLine(`Nytt meddelande nr ${number}`, form.campaign?.name ?? 'Hemvist'),
      language: 'sv',
      content: [
        'Någon har skrivit till er på webbplatsen. Meddelandet finns i inkorgen.',
        {label: 'Öppna meddelandet', url: inboxAddress(origin, id)},
      ],
      about: id,
    })
  } catch (error) {
    logger.error({err: error}, 'Nobody could be told by mail of a new message')
  }
}
