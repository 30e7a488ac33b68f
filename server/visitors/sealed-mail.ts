import {type MailMessage, SendError, type Transport} from '../../mail/index.ts'
import type {Letter, Letters} from '../../visitors/index.ts'

const KIND = 'answer'
const PREFIX = 'sealed:'

/** An answer to a visitor as it waits in the outbox: its words are encrypted, so that backups of them die with the key. */
export function sealedAnswer(
  letters: Letters,
  {about, to, language, ...letter}: Letter & {about: string; to: string; language: string},
): MailMessage {
  const content = [PREFIX + letters.seal(about, letter)]
  return {kind: KIND, to, subject: 'Svar', language, content, about}
}

function opened(message: MailMessage, lettersOf: () => Letters): MailMessage {
  const {kind, about = '', content} = message
  const [sealed] = content
  // One that waits since before answers were encrypted is as it is.
  if (kind !== KIND || typeof sealed !== 'string' || !sealed.startsWith(PREFIX)) return message
  try {
    const {subject, paragraphs} = lettersOf().open(about, sealed.slice(PREFIX.length))
    return {...message, subject, content: paragraphs}
  } catch (cause) {
    throw new SendError('never', 'it was encrypted with another key than the one there is', cause)
  }
}

/** A transport that decrypts answers to visitors when they are sent. */
export const openingAnswers = (transport: Transport, lettersOf: () => Letters): Transport => ({
  send: async (id, message) => transport.send(id, opened(message, lettersOf)),
  close: () => transport.close(),
})
