import {solveChallenge} from 'altcha-lib'
import {deriveKey} from 'altcha-lib/algorithms/pbkdf2'
import {describe, expect, test} from 'vitest'
import {
  type Answers,
  PROOF_FIELD,
  TICKET_FIELD,
  TRAP_FIELD,
  type Verdict,
  type Visitors,
} from '../../../visitors/index.ts'
import {openTestVisitors} from '../open.ts'

const FORM = 'form-kumla-ask'
const ADDRESS = '192.0.2.1'
const SECOND = 1000
const answers = {message: 'Finns det förskoleplats?'}

const send = (
  {spam}: Visitors,
  submitted: Record<string, string> = {},
  {
    address = ADDRESS,
    sent = answers,
    form = FORM,
  }: {address?: string; sent?: Answers; form?: string} = {},
): Promise<Verdict> => spam.judge(form, sent, new URLSearchParams(submitted), address)

const checkOf = (verdict: Verdict) => {
  if (verdict.kind !== 'check') throw new Error('It was accepted')
  return verdict
}

async function proofFor(challenge: string | null): Promise<string> {
  const parsed = JSON.parse(challenge ?? '')
  const solution = await solveChallenge({challenge: parsed, deriveKey})
  return JSON.stringify({challenge: parsed, solution})
}

test('a person with a script, who takes a moment, is let through at once', async () => {
  const {visitors, clock} = openTestVisitors()
  const ticket = visitors.spam.ticket(FORM, ADDRESS)
  clock.now += 4 * SECOND
  expect(await send(visitors, {[TICKET_FIELD]: ticket})).toEqual({kind: 'accept'})
})

test('a person without a script sees the form once more, and is let through', async () => {
  const {visitors, clock} = openTestVisitors()
  const {ticket, challenge} = checkOf(await send(visitors))
  expect(challenge).toBeNull()
  clock.now += 4 * SECOND
  expect(await send(visitors, {[TICKET_FIELD]: ticket})).toEqual({kind: 'accept'})
})

test('a double click is let through twice, to become one message', async () => {
  const {visitors, clock} = openTestVisitors()
  const ticket = visitors.spam.ticket(FORM, ADDRESS)
  clock.now += 4 * SECOND
  const [one, two] = await Promise.all([
    send(visitors, {[TICKET_FIELD]: ticket}),
    send(visitors, {[TICKET_FIELD]: ticket}),
  ])
  expect([one.kind, two.kind]).toEqual(['accept', 'accept'])
})

describe('is shown the form again', () => {
  test.each<[string, (visitors: Visitors) => Record<string, string>]>([
    ['who posts blindly', () => ({})],
    ['who invents a ticket', () => ({[TICKET_FIELD]: 'abc.def.1.1.form-kumla-ask'})],
    ['who is faster than reading', ({spam}) => ({[TICKET_FIELD]: spam.ticket(FORM, ADDRESS)})],
    [
      'who uses the ticket of another form',
      ({spam}) => ({[TICKET_FIELD]: spam.ticket('form-other', ADDRESS)}),
    ],
    [
      'who invents a proof',
      ({spam}) => ({
        [TICKET_FIELD]: spam.ticket(FORM, ADDRESS),
        [PROOF_FIELD]: '{"challenge":{},"solution":{}}',
      }),
    ],
  ])('%s', async (_, submitted) => {
    const {visitors} = openTestVisitors()
    expect((await send(visitors, submitted(visitors))).kind).toBe('check')
  })

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['who fills in the trap', {[TRAP_FIELD]: 'https://spam.example'}, answers],
    ['who sends many links', {}, {message: 'http://a.example http://b.example [url=c]'}],
  ])('%s, even with a good ticket, and let through after waiting', async (_, extra, sent) => {
    const {visitors, clock} = openTestVisitors()
    const first = visitors.spam.ticket(FORM, ADDRESS)
    clock.now += 4 * SECOND
    const {ticket} = checkOf(await send(visitors, {[TICKET_FIELD]: first, ...extra}, {sent}))
    clock.now += 19 * SECOND
    const early = await send(visitors, {[TICKET_FIELD]: ticket}, {sent})
    expect(early.kind).toBe('check')
    clock.now += 2 * SECOND
    expect(await send(visitors, {[TICKET_FIELD]: ticket}, {sent})).toEqual({kind: 'accept'})
  })

  test('who uses a ticket for a second message', async () => {
    const {visitors, clock} = openTestVisitors()
    const ticket = visitors.spam.ticket(FORM, ADDRESS)
    clock.now += 4 * SECOND
    await send(visitors, {[TICKET_FIELD]: ticket})
    const other = await send(visitors, {[TICKET_FIELD]: ticket}, {sent: {message: 'Köp nu'}})
    expect(other.kind).toBe('check')
  })

  test('who comes back with a ticket of yesterday', async () => {
    const {visitors, clock} = openTestVisitors()
    const ticket = visitors.spam.ticket(FORM, ADDRESS)
    clock.now += 25 * 3600 * SECOND
    expect((await send(visitors, {[TICKET_FIELD]: ticket})).kind).toBe('check')
  })
})

test('work that a script has done takes the place of waiting, once and for its own ticket', async () => {
  const {visitors} = openTestVisitors()
  const sent = {message: 'http://a.example http://b.example http://c.example'}
  const first = checkOf(await send(visitors, {}, {sent}))
  const second = checkOf(await send(visitors, {}, {sent}))
  const proof = await proofFor(first.challenge)
  const withOther = {[TICKET_FIELD]: second.ticket, [PROOF_FIELD]: proof}
  expect((await send(visitors, withOther, {sent})).kind).toBe('check')
  const withOwn = {[TICKET_FIELD]: first.ticket, [PROOF_FIELD]: proof}
  expect(await send(visitors, withOwn, {sent})).toEqual({kind: 'accept'})
  const again = await send(visitors, withOwn, {sent: {message: 'Something else'}})
  expect(again.kind).toBe('check')
})

test('of a thousand attempts by programs none gets through, and no person is refused', async () => {
  const {visitors, clock} = openTestVisitors()
  const outcomes = new Set<string>()
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const address = attempt % 2 === 0 ? ADDRESS : `198.51.100.${attempt % 250}`
    const stolen = attempt % 5 === 0 ? visitors.spam.ticket(FORM, address) : 'x.y.z'
    const {kind} = await send(
      visitors,
      {[TICKET_FIELD]: stolen, ...(attempt % 3 === 0 ? {[TRAP_FIELD]: 'x'} : {})},
      {address, sent: {message: `Offer ${attempt}`}},
    )
    outcomes.add(kind)
    clock.now += 100
  }
  expect(outcomes).toEqual(new Set(['check']))

  // A person at the busiest address: without a script the wait is longer, with one there is none.
  const {ticket, waitMs, challenge} = checkOf(await send(visitors))
  clock.now += waitMs
  expect(await send(visitors, {[TICKET_FIELD]: ticket})).toEqual({kind: 'accept'})
  const other = {message: 'En fråga till'}
  const next = checkOf(await send(visitors, {}, {sent: other}))
  const proof = await proofFor(next.challenge ?? challenge)
  expect(
    await send(visitors, {[TICKET_FIELD]: next.ticket, [PROOF_FIELD]: proof}, {sent: other}),
  ).toEqual({kind: 'accept'})

  // Later nothing is left of it.
  clock.now += 30 * 60 * SECOND
  expect(checkOf(await send(visitors, {}, {sent: {message: 'Och en'}})).waitMs).toBe(3 * SECOND)
})

test.each([
  {within: 600, looks: 0},
  {within: 60, looks: 1},
])(
  'of two hundred in a town hall with one address who write within $within seconds, nobody is shown the form again more than $looks times',
  async ({within, looks}) => {
    const {visitors, clock} = openTestVisitors()
    const people = Array.from({length: 200}, (_, index) => ({
      message: `Fråga ${index}`,
      ticket: visitors.spam.ticket(FORM, ADDRESS),
      sendsAt: clock.now + (5 + ((index * 37) % within)) * SECOND,
      looks: 0,
    }))
    const writing = [...people]
    while (writing.length > 0) {
      writing.sort((one, other) => other.sendsAt - one.sendsAt)
      const person = writing.pop()
      if (!person) break
      clock.now = person.sendsAt
      const {ticket, message} = person
      const verdict = await send(visitors, {[TICKET_FIELD]: ticket}, {sent: {message}})
      if (verdict.kind === 'accept') continue
      person.looks += 1
      person.ticket = verdict.ticket
      person.sendsAt = clock.now + verdict.waitMs
      writing.push(person)
    }
    expect(Math.max(...people.map((person) => person.looks))).toBe(looks)
  },
)
