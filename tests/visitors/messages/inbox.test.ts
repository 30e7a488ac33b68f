import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {millisecondsInDay} from 'date-fns/constants'
import {describe, expect, test} from 'vitest'
import {isAboutPerson, textOfMessage, Visitors} from '../../../visitors/index.ts'
import {openTestVisitors, question} from '../open.ts'

const DAY = millisecondsInDay

/** Every byte that the store has on disk. */
const bytesOf = (file: string): string =>
  readdirSync(dirname(file))
    .map((name) => readFileSync(join(dirname(file), name), 'latin1'))
    .join('')

test('a message is found again as it was sent', () => {
  const {visitors, clock} = openTestVisitors()
  const {message} = visitors.inbox.receive(question())
  expect(visitors.inbox.list()).toEqual([
    {
      ...question(),
      id: message.id,
      number: 1,
      receivedAt: clock.now,
      state: 'new',
      assignee: null,
      closedAt: null,
      eraseAt: null,
      entries: [],
    },
  ])
})

test('nothing that a visitor wrote is on disk in the clear', () => {
  const {visitors, file} = openTestVisitors()
  const {message} = visitors.inbox.receive(question())
  visitors.inbox.add(message.id, {kind: 'note', by: 'p1', text: 'Ring Maja efter fem'})
  const bytes = bytesOf(file)
  for (const word of ['Sörby', 'maja@example', 'Maja', 'efter fem', 'E-post']) {
    expect(bytes).not.toContain(Buffer.from(word).toString('latin1'))
  }
})

test('another key does not open it, and neither does another message’s place', () => {
  const {visitors, folder} = openTestVisitors()
  visitors.inbox.receive(question())
  const other = openTestVisitors(join(folder, 'other'))
  other.visitors.inbox.receive(question())
  expect(() => openWith(folder, join(folder, 'other', 'visitors.key')).inbox.list()).toThrow(
    'cannot be decrypted',
  )
})

describe('a double click', () => {
  test('is one message', () => {
    const {visitors} = openTestVisitors()
    const first = visitors.inbox.receive(question())
    const second = visitors.inbox.receive(question())
    expect(second).toEqual({message: first.message, isRepeated: true})
    expect(visitors.inbox.list()).toHaveLength(1)
  })

  test('the same question on another day, or to another form, is another message', () => {
    const {visitors, clock} = openTestVisitors()
    visitors.inbox.receive(question())
    visitors.inbox.receive(question({form: 'form-kumla-other'}))
    clock.now += DAY
    visitors.inbox.receive(question())
    expect(visitors.inbox.list().map(({number}) => number)).toEqual([3, 2, 1])
  })
})

describe('the states', () => {
  test('new, taken, answered, closed, and open again', () => {
    const {visitors, clock} = openTestVisitors()
    const {inbox} = visitors
    const {id} = inbox.receive(question()).message
    expect(inbox.assign(id, 'p1')).toMatchObject({state: 'taken', assignee: 'p1'})
    expect(inbox.assign(id, null)).toMatchObject({state: 'new', assignee: null})
    inbox.assign(id, 'p2')
    expect(inbox.add(id, {kind: 'note', by: 'p2', text: 'Frågat skolan'})).toMatchObject({
      state: 'taken',
    })
    expect(inbox.add(id, {kind: 'answer', by: 'p2', text: 'Ja, från januari'})).toMatchObject({
      state: 'answered',
      entries: [{kind: 'note', by: 'p2', at: clock.now}, {kind: 'answer'}],
    })
    expect(inbox.close(id)).toMatchObject({state: 'closed', eraseAt: clock.now + 30 * DAY})
    clock.now += DAY
    expect(inbox.close(id)).toMatchObject({closedAt: clock.now - DAY})
    expect(inbox.reopen(id)).toMatchObject({state: 'answered', closedAt: null, eraseAt: null})
  })
})

describe('erasure', () => {
  test('happens when the promised days after closing have passed, and is counted', () => {
    const {visitors, clock, file} = openTestVisitors()
    const {inbox} = visitors
    const {id} = inbox.receive(question()).message
    inbox.receive(question({campaign: 'campaign-norsjo', form: 'form-norsjo-ask'}))
    inbox.close(id)
    clock.now += 30 * DAY - 1
    expect(inbox.eraseExpired()).toBe(0)
    clock.now += 1
    expect(inbox.eraseExpired()).toBe(1)
    expect(inbox.find(id)).toBeNull()
    expect(bytesOf(file)).not.toContain(id)
    expect(inbox.erasures.list()).toEqual([
      {
        day: '2026-12-30',
        campaign: 'campaign-kumla',
        form: 'form-kumla-ask',
        reason: 'retention',
        count: 1,
      },
    ])
    expect(inbox.erasures.list(['campaign-norsjo'])).toEqual([])
  })

  test('open messages stay, however old', () => {
    const {visitors, clock} = openTestVisitors()
    visitors.inbox.receive(question())
    clock.now += 5000 * DAY
    expect(visitors.inbox.eraseExpired()).toBe(0)
  })

  test('numbers are not used again', () => {
    const {visitors} = openTestVisitors()
    const {inbox} = visitors
    inbox.erase([inbox.receive(question()).message.id], 'person')
    expect(inbox.receive(question()).message.number).toBe(2)
  })
})

describe('a list', () => {
  test.each([
    [{}, [3, 2, 1]],
    [{campaigns: ['campaign-kumla']}, [3, 1]],
    [{campaigns: []}, []],
    [{campaigns: ['campaign-kumla'], state: 'taken' as const}, [3]],
    [{assignee: 'p1'}, [3]],
    [{search: 'FORSKOLEPLATS sörby'}, [3, 2, 1]],
    [{search: 'förskole\u00adplats\u200b'}, [3, 2, 1]],
    [{search: 'simhall'}, []],
    [{search: 'forskola 2'}, []],
  ])('with %j', (filter, numbers) => {
    const {visitors} = openTestVisitors()
    const {inbox} = visitors
    inbox.receive(question())
    inbox.receive(question({campaign: 'campaign-norsjo', form: 'form-norsjo-ask'}))
    inbox.assign(inbox.receive(question({form: 'form-kumla-call', kind: 'call'})).message.id, 'p1')
    expect(inbox.list(filter).map(({number}) => number)).toEqual(numbers)
  })
})

test.each([
  [['Maja'], false],
  [['maja@example.org'], true],
  [['MAJA@example.org'], true],
  [['aja@example.org'], false],
  [['Sörby'], true],
  [[''], false],
  [['Bo', 'Förskoleplats i'], true],
])('a message is about %j: %s', (names, isAbout) => {
  const {visitors} = openTestVisitors()
  expect(isAboutPerson(textOfMessage(visitors.inbox.receive(question()).message), names)).toBe(
    isAbout,
  )
})

function openWith(folder: string, keyFile: string): Visitors {
  return new Visitors({
    file: join(folder, 'data', 'visitors.sqlite'),
    key: {file: keyFile},
  })
}

test.each([
  'Jag heter Åsa Ek.',
  'Åsa Ek',
  'Hälsningar -Åsa Ek-',
  'Fråga (Åsa Ek), hon vet …',
  'Skriv till asa.ek@example.org.',
  '<asa.ek@example.org>, tack',
  'mailto:ASA.EK@example.org...',
])('somebody is found wherever a sentence names them: %s', (value) => {
  const {visitors} = openTestVisitors()
  const fields = [{name: 'message', label: 'Din fråga', value}]
  const {message} = visitors.inbox.receive(question({fields, email: undefined}))
  expect(isAboutPerson(textOfMessage(message), ['Åsa Ek', 'asa.ek@example.org'])).toBe(true)
  expect(isAboutPerson(textOfMessage(message), ['sa Ek', 'ek@example.org', 'Åsa Eken'])).toBe(false)
})
