import {afterAll, beforeAll, expect, test} from 'vitest'
import {slug, string, text, to} from '../../../site/sections/example.ts'
import {type Fronts, onStage, publishFronts, textOf, textsOf} from './fronts.ts'

const event = (id: string, startsAt: string, endsAt: string, more: object = {}) => ({
  _id: id,
  _type: 'event',
  title: string(`Träff ${id}`),
  slug: slug(id),
  summary: text('Fika, prat; och "språk"\nhela kvällen.'),
  startsAt,
  endsAt,
  status: 'confirmed',
  venue: 'Bageriet',
  place: to('here'),
  ...more,
})

const documents = [
  event('winter', '2097-12-03T17:00:00.000Z', '2097-12-03T19:00:00.000Z'),
  event('summer', '2097-07-03T16:00:00.000Z', '2097-07-03T18:00:00.000Z', {
    signupUrl: 'https://example.org/anmal',
  }),
  event('over', '2020-01-01T10:00:00.000Z', '2020-01-01T11:00:00.000Z'),
  event('running', '2020-01-01T10:00:00.000Z', '2099-01-01T10:00:00.000Z'),
  event('off', '2098-01-01T10:00:00.000Z', '2098-01-01T11:00:00.000Z', {status: 'cancelled'}),
  // Clocks go back in the night to 27 October 2097, which is a day of 25 hours, and forward on 31 March.
  event('long', '2097-10-26T22:00:00.000Z', '2097-10-26T22:00:00.000Z', {allDay: true}),
  event('short', '2097-03-30T23:00:00.000Z', '2097-03-31T21:59:00.000Z', {allDay: true}),
  event('newyear', '2097-12-31T22:30:00.000Z', '2097-12-31T23:30:00.000Z'),
]

let fronts: Fronts

beforeAll(async () => {
  const stage = onStage(...documents.map(({_id}) => _id))
  fronts = await publishFronts(
    {
      usual: {...stage, sections: [{_type: 'eventsSection', limit: 24}]},
      two: {...stage, sections: [{_type: 'eventsSection', limit: 2}]},
      none: {...onStage('over'), sections: [{_type: 'eventsSection'}]},
    },
    documents,
  )
})

afterAll(() => fronts.close())

test('events that have not ended are listed by start', async () => {
  expect(textsOf(await fronts.open('usual'), '.event h3 a')).toEqual([
    'Träff running',
    'Träff short',
    'Träff summer',
    'Träff long',
    'Träff winter',
    'Träff newyear',
    'Träff off',
  ])
})

test('up to a limit, with a link to all; without any it says so', async () => {
  const page = await fronts.open('two')
  expect(page.querySelectorAll('.event')).toHaveLength(2)
  expect(page.querySelector('.events .more')?.getAttribute('href')).toBe('./evenemang/')
  expect(textOf((await fronts.open('none')).querySelector('.events .section-body'))).toBe(
    'Inget är inplanerat just nu. Titta in igen om ett tag.',
  )
})

const timeOf = async (id: string) => {
  const page = await fronts.open('usual')
  const found = page.querySelectorAll('.event').find((one) => textOf(one).includes(`Träff ${id}`))
  return {
    time: textOf(found?.querySelector('.event-time')),
    leaf: textOf(found?.querySelector('.event-leaf')),
  }
}

test('times and days are Swedish, summer and winter', async () => {
  expect(await timeOf('summer')).toEqual({time: '3 juli 2097 18:00–20:00', leaf: '3 juli'})
  expect(await timeOf('winter')).toEqual({time: '3 december 2097 18:00–20:00', leaf: '3 dec.'})
  expect((await timeOf('newyear')).leaf).toBe('31 dec.')
  expect((await timeOf('long')).time).toBe('27 oktober 2097')
})

test('a cancelled event says so, and is in no calendar', async () => {
  const page = await fronts.open('usual')
  const off = page.querySelectorAll('.event').at(-1)
  expect(textOf(off?.querySelector('.event-notice'))).toBe('Inställt')
  expect(off?.querySelectorAll('a[download]')).toHaveLength(0)
})

test('links name the event, so that they make sense out of context', async () => {
  const page = await fronts.open('usual')
  const summer = page.querySelectorAll('.event')[2]
  expect(summer && textsOf(summer, '.event-ways a')).toEqual([
    'Anmäl dig: Träff summer',
    'Lägg i kalendern: Träff summer',
  ])
})

const calendar = async (id: string) => {
  const answer = await fronts.fetch(`/usual/evenemang/${id}.ics`)
  return (await answer.text()).replaceAll('\r\n ', '')
}

test('a calendar gets times in UTC, and full text', async () => {
  const summer = await calendar('summer')
  expect(summer).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r]+\r\nBEGIN:VEVENT\r\n/)
  expect(summer).toMatch(/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/)
  expect(summer).toContain('\r\nUID:summer@usual\r\n')
  expect(summer).toContain('\r\nDTSTART:20970703T160000Z\r\nDTEND:20970703T180000Z\r\n')
  expect(summer).toContain('DESCRIPTION:Fika\\, prat\\; och "språk"\\nhela kvällen.')
  expect(await calendar('winter')).toContain('DTSTART:20971203T170000Z')
})

test.each([
  ['long', '20971027', '20971028'],
  ['short', '20970331', '20970401'],
])(
  'a whole day ends the day after in a calendar, also when clocks change: %s',
  async (id, from, to) => {
    const file = await calendar(id)
    expect(file).toContain(`\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${to}\r\n`)
  },
)

test('no line of a calendar file is longer than 75 octets', async () => {
  const answer = await fronts.fetch('/usual/evenemang/summer.ics')
  const lines = (await answer.text()).split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
})
