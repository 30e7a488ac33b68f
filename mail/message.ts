import {domainToASCII, domainToUnicode} from 'node:url'
import {beginning, normalize} from '../text/index.ts'

/** A link that the mail shows as a button or, in plain text, as an address on a line of its own. */
export interface MailLink {
  label: string
  /** An absolute `https:` or `http:` URL. */
  url: string
}

export interface MailAttachment {
  filename: string
  /** Such as `text/calendar; charset=utf-8; method=PUBLISH`. */
  contentType: string
  content: string
}

/** One message to one person. It has no pictures, no tracking and nothing that loads from elsewhere. */
export interface MailMessage {
  /** What it is for, such as `invitation`: shown by doctor and written to the audit log, which never name the address. */
  kind: string
  /** One e-mail address, without a display name. */
  to: string
  subject: string
  /** BCP 47 tag of the text, such as `sv`. */
  language: string
  /** Paragraphs and links, in order. Paragraphs are plain text: HTML in them is shown as it is written. */
  content: readonly (string | MailLink)[]
  /** Unsubscribes by one POST without cookies or confirmation (RFC 8058). */
  unsubscribe?: string | undefined
  attachments?: readonly MailAttachment[] | undefined
  /** Not sent after this time, in milliseconds since 1970: for links that expire. */
  expiresAt?: number | undefined
  /** Id of the person or document that it is about, for the audit log. */
  about?: string | undefined
}

/** Mail that cannot be sent as it is. The error names the part at fault, and contains no personal data. */
export class MailError extends Error {
  override readonly name = 'MailError'
}

const ADDRESS = /^[^\s@<>"(),:;[\\\]]+@[^\s@<>"(),:;[\\\]]+\.[^\s@.<>"(),:;[\\\]]+$/
const KIND = /^[a-z][a-z0-9-]{0,49}$/
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/
const CONTENT_TYPE = /^[\w.+-]+\/[\w.+-]+(?:; ?[\w-]+=[\w.-]+)*$/
/** Line breaks, control characters, and marks that reverse the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Looks like an encoded word (RFC 2047), which mail programs would decode. */
const ENCODED_WORD = /=\?[^?\s]+\?[bq]\?/i

const MAX_ADDRESS = 254
const MAX_SUBJECT = 200
const MAX_FILENAME = 100
/** Longest mail, in characters, attachments included. */
const MAX_LENGTH = 512 * 1024

const isWebAddress = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && !UNPRINTABLE.test(url)

function require(isGiven: boolean, fault: string): void {
  if (!isGiven) throw new MailError(`The mail cannot be sent: ${fault}.`)
}

/**
 * A subject made of what somebody else wrote, such as a title and a name: one line of at most 200 characters, without
 * what {@link checkMessage} refuses. '' when nothing is left.
 *
 * @param parts joined by colons; empty ones are left out
 */
export function subjectLine(...parts: readonly string[]): string {
  const lines = parts.map((part) =>
    part
      .toWellFormed()
      .replace(new RegExp(UNPRINTABLE, 'g'), ' ')
      .replace(/\s+/g, ' ')
      .replaceAll('=?', '= ?')
      .trim(),
  )
  const line = lines.filter(Boolean).join(': ')
  return line.length > MAX_SUBJECT ? `${beginning(line, MAX_SUBJECT - 2).trimEnd()} …` : line
}

/** Whether a text is one e-mail address that mail can be sent to. */
export const isMailAddress = (text: string): boolean =>
  text.length <= MAX_ADDRESS && ADDRESS.test(text) && !UNPRINTABLE.test(text)

/** Both spellings of an address whose domain has letters beyond ASCII: as people write it, and as browsers send it. */
export function spellingsOf(address: string): {unicode: string; ascii: string} {
  const written = normalize(address.trim(), 'NFC').toLowerCase()
  const start = written.lastIndexOf('@') + 1
  const domain = domainToASCII(written.slice(start))
  // Not a domain, so it is no address either.
  if (start === 0 || domain === '') return {unicode: written, ascii: written}
  const name = written.slice(0, start)
  return {unicode: name + domainToUnicode(domain), ascii: name + domain}
}

/**
 * An address in the form in which two that lead to the same mailbox are equal: mail servers ignore the case, and how
 * the letters of a domain are encoded.
 */
export const normalizeAddress = (address: string): string => spellingsOf(address).unicode

/**
 * Checks that nothing in a message can become a header, a second recipient or a script.
 * @returns the message, with control characters removed from its paragraphs
 * @throws {MailError} that names the part at fault
 */
export function checkMessage(message: MailMessage): MailMessage {
  const {kind, to, subject, language, content, unsubscribe, attachments = []} = message
  require(KIND.test(kind), 'its kind is not a name in small letters')
  require(isMailAddress(to), 'its recipient is not one e-mail address')
  require(subject.trim() !== '' &&
    subject.length <= MAX_SUBJECT, `its subject is empty or longer than ${MAX_SUBJECT} characters`)
  require(!UNPRINTABLE.test(subject), 'its subject contains a line break or a control character')
  require(!ENCODED_WORD.test(subject), 'its subject contains an encoded word')
  require(LANGUAGE.test(language), 'its language is not a language tag')
  require(content.length > 0, 'it is empty')
  require(unsubscribe === undefined ||
    isWebAddress(unsubscribe), 'its unsubscribe address is not a web address')
  for (const {filename, contentType} of attachments) {
    require(filename !== '' &&
      filename.length <= MAX_FILENAME &&
      !UNPRINTABLE.test(filename) &&
      !/[\\/"]/.test(filename), 'the name of an attachment is not a file name')
    require(CONTENT_TYPE.test(contentType), 'the type of an attachment is not a media type')
  }
  const checked = {
    ...message,
    content: content.map((part) => {
      if (typeof part === 'string') return part.replace(CONTROLS, '')
      require(isWebAddress(part.url), 'a link in it is not a web address')
      return {label: part.label.replace(CONTROLS, ''), url: part.url}
    }),
  }
  require(JSON.stringify(checked).length <= MAX_LENGTH, 'it is too long')
  return checked
}
