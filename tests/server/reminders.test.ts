import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import pino from 'pino'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator, type Mutation} from '../../lake/index.ts'
import {MailQueue, smtpTransport} from '../../mail/index.ts'
import {startReminders} from '../../server/reminders/reminders.ts'
import {SentReminders} from '../../server/reminders/sent-reminders.ts'
import {type AccountsWorld, openWorld} from '../accounts/world.ts'
import {type MailServer, startMailServer} from '../mail/smtp.ts'

const ORIGIN = 'https://hemvist.kumla.se'
const ANNA = 'anna@kumla.example'

let world: AccountsWorld
let smtp: MailServer
let folder: string
let anna: string
let elsewhere: string

beforeEach(async () => {
  world = await openWorld()
  const {administration} = world.accounts
  const person = (email: string, campaign: string) =>
    administration.addNamedUser({email, name: 'Anna', ...readMembership('lead', [campaign])}).id
  anna = person(ANNA, 'kumla')
  elsewhere = person('eva@malmo.example', 'malmo')
  smtp = await startMailServer()
  folder = await mkdtemp(join(tmpdir(), 'reminders-'))
  await store(
    {create: {_id: 'c-kumla', _type: 'campaign', slug: {current: 'kumla'}}},
    {create: {_id: 'c-malmo', _type: 'campaign', slug: {current: 'malmo'}}},
  )
})
afterEach(async () => {
  await smtp.close()
  await world.close()
  await rm(folder, {recursive: true, force: true})
})

const store = (...mutations: Mutation[]) =>
  world.lake.dataset('production').transact(mutations, {}, administrator)

const belongsTo = [{_key: 'k', _type: 'reference', _ref: 'c-kumla', _weak: true}]
const guide = (fields: object, _id = 'guide') => ({
  create: {
    _id,
    _type: 'guide',
    title: {sv: 'Hemlig rubrik'},
    belongsTo,
    responsible: anna,
    ...fields,
  },
})
const consent = {basis: 'consent', scope: 'all', channels: ['web'], validUntil: '2026-06-30'}
const ambassador = (its: object, _id = 'bo') => ({
  create: {
    _id,
    _type: 'ambassador',
    name: 'Hemliga Bo',
    belongsTo,
    responsible: anna,
    consent: its,
  },
})

/** The server runs on a day, and sends what is due; then it stops. */
async function runOn(day: string) {
  const mail = new MailQueue({
    file: join(folder, 'mail.sqlite'),
    transport: smtpTransport(smtp.url, 'Hemvist <noreply@hemvist.example>'),
    onFailure: () => {},
  })
  const sent = new SentReminders(folder)
  const {lake, accounts} = world
  const reminders = startReminders({
    lake,
    accounts,
    sent,
    mail,
    logger: pino({level: 'silent'}),
    clock: () => new Date(`${day}T08:00:00Z`),
    origin: ORIGIN,
  })
  reminders.close()
  sent.close()
  await mail.deliverOwn()
  await mail.close()
  return smtp.received.splice(0)
}

/** On which days the server sent something. */
async function daysOf(...days: string[]) {
  const found: string[] = []
  for (const day of days) if ((await runOn(day)).length > 0) found.push(day)
  return found
}

describe('a review date', () => {
  test.each([
    ['a published document', 'guide'],
    ['a document that was never published', 'drafts.guide'],
  ])('of %s is reminded of two weeks before and on the day, once each', async (_, id) => {
    await store(guide({reviewBy: '2026-06-30'}, id))
    expect(
      await daysOf(
        '2026-06-15',
        '2026-06-16',
        '2026-06-17',
        '2026-06-29',
        '2026-06-30',
        '2026-07-01',
      ),
    ).toEqual(['2026-06-16', '2026-06-30'])
  })

  test('that passed while the server was down is reminded of when it starts, once', async () => {
    await store(guide({reviewBy: '2026-06-30'}))
    expect(await daysOf('2026-06-01', '2026-07-20', '2026-07-21')).toEqual(['2026-07-20'])
  })

  test('that is moved is reminded of anew', async () => {
    await store(guide({reviewBy: '2026-06-30'}))
    expect(await daysOf('2026-06-30')).toHaveLength(1)
    await store({patch: {id: 'guide', set: {reviewBy: '2026-12-01'}}})
    expect(await daysOf('2026-07-01', '2026-11-17')).toEqual(['2026-11-17'])
  })

  test('is the draft’s, where there is one', async () => {
    await store(guide({reviewBy: '2026-06-30'}), guide({reviewBy: '2026-12-01'}, 'drafts.guide'))
    expect(await daysOf('2026-06-30', '2026-11-17')).toEqual(['2026-11-17'])
  })

  test.each([
    ['without somebody who looks after it', {responsible: undefined}],
    ['of somebody who works here no more', {responsible: 'pnobody'}],
    ['that is no day', {reviewBy: 'snart'}],
  ])('%s is not reminded of', async (_, fields) => {
    await store(guide({reviewBy: '2026-06-30', ...fields}))
    expect(await daysOf('2026-06-30')).toEqual([])
  })

  test('is not told to somebody who may not read the document', async () => {
    await store(guide({reviewBy: '2026-06-30', responsible: elsewhere}))
    expect(await daysOf('2026-06-30')).toEqual([])
  })
})

describe('a consent that ends', () => {
  test('is reminded of a month and a week before, and not when it has ended', async () => {
    await store(ambassador(consent))
    expect(
      await daysOf(
        '2026-05-30',
        '2026-05-31',
        '2026-06-22',
        '2026-06-23',
        '2026-06-30',
        '2026-07-01',
      ),
    ).toEqual(['2026-05-31', '2026-06-23'])
  })

  test.each([
    ['withdrawn', {withdrawnAt: '2026-01-01T00:00:00Z'}],
    ['of a protected identity', {protectedIdentity: true}],
    ['without a basis', {basis: undefined}],
  ])('and is %s is not reminded of', async (_, fields) => {
    await store(ambassador({...consent, ...fields}))
    expect(await daysOf('2026-06-23')).toEqual([])
  })

  test('counts as it is published, not as a draft says', async () => {
    await store(
      ambassador(consent),
      ambassador({...consent, validUntil: '2027-06-30'}, 'drafts.bo'),
    )
    expect(await daysOf('2026-06-23')).toHaveLength(1)
  })
})

test('one mail names all that is due, with links and no word of the documents', async () => {
  await store(guide({reviewBy: '2026-06-20'}), ambassador({...consent, validUntil: '2026-06-20'}))
  const [message, ...others] = await runOn('2026-06-15')
  expect([message?.to, others]).toEqual([[ANNA], []])
  const text = message?.mail.text ?? ''
  expect(text).toContain(`${ORIGIN}/studio/intent/edit/id=guide;type=guide/`)
  expect(text).toContain(`${ORIGIN}/studio/intent/edit/id=bo;type=ambassador/`)
  expect(text).toContain('Guide, senast 20 juni 2026')
  expect(message?.source).not.toMatch(/hemlig/i)
})

test('what could not be handed over is sent later', async () => {
  await store(guide({reviewBy: '2026-06-30'}))
  const broken = {
    send: () => {
      throw new Error('The disk is full')
    },
    forget: () => 0,
  }
  const sent = new SentReminders(folder)
  const {lake, accounts} = world
  const logger = pino({level: 'silent'})
  const clock = () => new Date('2026-06-30T08:00:00Z')
  startReminders({lake, accounts, sent, mail: broken, logger, clock, origin: ORIGIN}).close()
  sent.close()
  expect(await daysOf('2026-06-30')).toHaveLength(1)
})
