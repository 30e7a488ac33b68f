import {randomBytes} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {type MailOutcome, MailQueue, smtpTransport} from '../../../mail/index.ts'
import {openingAnswers, sealedAnswer} from '../../../server/visitors/sealed-mail.ts'
import {lettersUnder} from '../../../visitors/index.ts'
import {type MailServer, startMailServer} from '../../mail/smtp.ts'
import {testFolder} from '../../visitors/open.ts'

let smtp: MailServer
beforeAll(async () => {
  smtp = await startMailServer()
})
afterAll(() => smtp.close())

const letter = {
  about: 'message-1',
  to: 'maja@example.org',
  language: 'sv',
  subject: 'Om förskolan i Sörby',
  paragraphs: ['Hej Maja!', 'Det finns plats från mars.'],
}

/** An outbox that sends when it is told to, with the key of those who send. */
function openQueue(key: Buffer) {
  const folder = testFolder()
  const outcomes: MailOutcome[] = []
  const smtpServer = smtpTransport(smtp.url, 'Hemvist <noreply@hemvist.example>')
  const queue = new MailQueue({
    file: join(folder, 'mail.sqlite'),
    transport: openingAnswers(smtpServer, () => lettersUnder(key)),
    onOutcome: (outcome) => outcomes.push(outcome),
    onFailure: (_, cause) => {
      throw cause
    },
  })
  onTestFinished(() => queue.close())
  const bytes = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
  return {queue, outcomes, bytes}
}

test('an answer waits encrypted, and arrives as it was written', async () => {
  const key = randomBytes(32)
  const {queue, outcomes, bytes} = openQueue(key)
  queue.send(sealedAnswer(lettersUnder(key), letter))
  expect(bytes()).toContain('message-1')
  expect(bytes()).not.toMatch(/Sörby|Hej Maja|plats från mars/)
  await queue.deliver()
  expect(outcomes).toEqual([expect.not.objectContaining({failure: expect.anything()})])
  const [mail] = smtp.received.splice(0)
  expect(mail?.mail.subject).toBe(letter.subject)
  expect(mail?.mail.text).toContain('Det finns plats från mars.')
})

test.each([
  ['another key', letter.about, randomBytes(32)],
  ['another message', 'message-2', null],
])('with %s it is given up, and nothing is sent', async (_, about, other) => {
  const key = randomBytes(32)
  const {queue, outcomes} = openQueue(other ?? key)
  queue.send({...sealedAnswer(lettersUnder(key), letter), about})
  await queue.deliver()
  expect(outcomes).toMatchObject([
    {failure: {isFinal: true, cause: expect.stringContaining('key')}},
  ])
  expect(smtp.received).toEqual([])
})

test('an answer that has waited since before is sent as it is', async () => {
  const {queue} = openQueue(randomBytes(32))
  queue.send({
    kind: 'answer',
    to: letter.to,
    subject: 'Gammalt svar',
    language: 'sv',
    content: ['Hej!'],
    about: 'message-1',
  })
  await queue.deliver()
  expect(smtp.received.splice(0).map(({mail}) => mail.subject)).toEqual(['Gammalt svar'])
})
