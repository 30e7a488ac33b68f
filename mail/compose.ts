import type {SendMailOptions} from 'nodemailer'
import type {MailLink, MailMessage} from './message.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

const isLink = (part: string | MailLink): part is MailLink => typeof part !== 'string'

const textOf = ({content}: MailMessage): string =>
  `${content.map((part) => (isLink(part) ? `${part.label}:\n${part.url}` : part)).join('\n\n')}\n`

const BUTTON =
  'display:inline-block;padding:12px 20px;border-radius:8px;background:#14532d;color:#ffffff;text-decoration:none;font-weight:600'

const paragraph = (part: string | MailLink): string =>
  isLink(part)
    ? `<p><a href="${escapeHtml(part.url)}" style="${BUTTON}">${escapeHtml(part.label)}</a></p>\n<p style="font-size:14px;overflow-wrap:anywhere">${escapeHtml(part.url)}</p>`
    : `<p>${escapeHtml(part).replace(/\n/g, '<br>')}</p>`

const htmlOf = ({language, subject, content}: MailMessage): string =>
  `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:36em">
${content.map(paragraph).join('\n')}
</div>
</body>
</html>
`

/**
 * A message in the form that nodemailer sends. Its headers tell other programs that no person wrote it, so that they
 * send no absence notices (RFC 3834), and repeat its id with every attempt, so that one that arrives twice can be
 * recognised.
 *
 * @param from `name@example.se`, or `Name <name@example.se>`
 */
export function composeMail(id: string, from: string, message: MailMessage): SendMailOptions {
  const {to, subject, language, unsubscribe, attachments = []} = message
  const domain = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost'
  return {
    from,
    // As an object, the address is not parsed as a list.
    to: {name: '', address: to},
    subject,
    text: textOf(message),
    html: htmlOf(message),
    messageId: `<${id}@${domain}>`,
    headers: {
      'Content-Language': language,
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(unsubscribe
        ? {
            'List-Unsubscribe': `<${unsubscribe}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }
        : {}),
    },
    attachments: attachments.map(({filename, contentType, content}) => ({
      filename,
      contentType,
      content,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
