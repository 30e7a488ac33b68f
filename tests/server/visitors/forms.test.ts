import {parse} from 'node-html-parser'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {serverFields} from '../../../site/index.ts'
import {PROOF_FIELD, TICKET_FIELD, TRAP_FIELD} from '../../../visitors/index.ts'
import {textOf, textsOf} from '../../site/sections/fronts.ts'
import {question as stored} from '../../visitors/open.ts'
import {type FormServer, startFormServer} from './form-server.ts'

let server: FormServer

beforeAll(async () => {
  server = await startFormServer({maxBytes: 1024 ** 2})
})
afterAll(() => server.close())
beforeEach(() => {
  const {inbox} = server.visitors.open()
  inbox.erase(
    inbox.list().map(({id}) => id),
    'spam',
  )
  // Nobody has been busy for long.
  server.clock.now += 3_600_000
})

const ASK = '/kumla/kontakt/ask/'

interface Post {
  headers?: Record<string, string>
}

const post = (path: string, values: Record<string, string> | [string, string][], more: Post = {}) =>
  fetch(server.origin + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(values),
    headers: {'Content-Type': 'application/x-www-form-urlencoded', ...more.headers},
  })

const pageOf = async (response: Response) => parse(await response.text())

/** Everything that a browser sends along when the shown form is submitted again. */
function filledIn(page: ReturnType<typeof parse>): Record<string, string> {
  const fields = page.querySelectorAll('form.form input, form.form textarea, form.form option')
  return Object.fromEntries(
    fields.flatMap((field) => {
      const name = field.getAttribute('name') ?? field.closest('select')?.getAttribute('name') ?? ''
      if (field.tagName === 'OPTION' && !field.hasAttribute('selected')) return []
      if (field.getAttribute('type') === 'checkbox' && !field.hasAttribute('checked')) return []
      const value = field.tagName === 'TEXTAREA' ? field.text : (field.getAttribute('value') ?? '')
      return [[name, value]]
    }),
  )
}

/** Sends a form as somebody without scripts does: once, and once more after reading it through. */
async function sendTwice(path: string, values: Record<string, string>): Promise<Response> {
  const first = await post(path, values)
  expect(first.status).toBe(200)
  server.clock.now += 4_000
  return post(path, filledIn(await pageOf(first)))
}

const messages = () => server.visitors.open().inbox.list()
const question = {message: 'Finns det förskoleplats?', email: 'maja@example.org'}

test('the names of hidden fields are the ones that the server reads', () => {
  expect(Object.values(serverFields)).toEqual([TICKET_FIELD, PROOF_FIELD, TRAP_FIELD])
})

describe('a published form', () => {
  test('has labels, what browsers fill in, the promise, and its own address', async () => {
    const page = await pageOf(await fetch(server.origin + ASK))
    const form = page.querySelector('form.form')
    expect(textOf(page.querySelector('h1'))).toBe('Fråga en människa')
    expect(form?.getAttribute('method')).toBe('post')
    expect(new URL(form?.getAttribute('action') ?? 'x', server.origin + ASK).pathname).toBe(ASK)
    const labelled = page
      .querySelectorAll('form.form :is(input, select, textarea)')
      .filter((field) => field.getAttribute('type') !== 'hidden')
    for (const field of labelled) {
      expect(page.querySelector(`label[for="${field.id}"]`), field.toString()).not.toBeNull()
    }
    expect(page.querySelector('[name=email]')?.getAttribute('autocomplete')).toBe('email')
    expect(textOf(page.querySelector('.form-note'))).toContain('i 60 dagar därefter')
    expect(page.querySelector('.form-note a')?.getAttribute('href')).toContain('personuppgifter')
    expect(textsOf(page, '[name=to] option')).toEqual([
      'Den som vet',
      'Ida Ek, Inflyttarlots',
      'Per Alm, Inflyttarlots',
    ])
  })

  test('is listed on the contact page', async () => {
    const contact = await pageOf(await fetch(`${server.origin}/kumla/kontakt/`))
    expect(textsOf(contact, '.form-links a')).toEqual([
      'Fråga en människa',
      'Bli ambassadör',
      'Anmäl dig: Långbord',
      'Nyhetsbrev',
      'Skulle du rekommendera oss?',
      'Enkät',
      'Varför här?',
    ])
    expect(textsOf(contact, '.contact-card span')).toContain('Talar: svenska och العربية')
  })

  test('is on the page about personal data, with purpose, basis, days and decision', async () => {
    const page = await pageOf(await fetch(`${server.origin}/kumla/personuppgifter/`))
    const [first] = page.querySelectorAll('.notice-part dl')
    expect(textsOf(page, '.notice-part h3')).toEqual([
      'Fråga en människa',
      'Bli ambassadör',
      'Anmäl dig: Långbord',
      'Nyhetsbrev',
      'Skulle du rekommendera oss?',
      'Enkät',
      'Varför här?',
    ])
    expect(textOf(page.querySelector('main'))).toContain('Vi räknar hur ofta sidorna läses')
    expect(first && textsOf(first, 'dd')).toEqual([
      'För att kunna svara på din fråga.',
      'Uppgift av allmänt intresse (artikel 6.1 e)',
      expect.stringContaining('Din fråga'),
      'Tills ärendet är avslutat och 60 dagar därefter',
      'KS 2026/114',
    ])
  })
})

describe('sending without a script', () => {
  test('leads to the thank-you page, and the message is stored with Swedish labels', async () => {
    const response = await sendTwice('/kumla/ar/contact/ask/', {
      message: 'هل توجد روضة؟ 👩‍👩‍👧',
      email: 'sara@example.org',
      to: 'per',
      topic: 'topic-bo',
      answerIn: 'ar',
    })
    expect(response.status).toBe(303)
    const thanks = new URL(
      response.headers.get('location') ?? '',
      `${server.origin}/kumla/ar/contact/ask/`,
    )
    expect(thanks.pathname).toBe('/kumla/ar/contact/ask/thanks/')
    const page = await pageOf(await fetch(thanks))
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('ar')
    expect(messages()).toMatchObject([
      {
        campaign: 'campaign-kumla',
        campaignSlug: 'kumla',
        language: 'ar',
        email: 'sara@example.org',
        to: 'per',
        state: 'new',
        retentionDays: 60,
        fields: [
          {name: 'to', label: 'Vem vill du skriva till?', value: 'Per Alm, Inflyttarlots'},
          {name: 'topic', label: 'Vad gäller det?', value: 'Bostäder'},
          {name: 'message', label: 'Din fråga', value: 'هل توجد روضة؟ 👩‍👩‍👧'},
          {name: 'email', label: 'E-post', value: 'sara@example.org'},
          {name: 'answerIn', value: 'arabiska'},
        ],
      },
    ])
  })

  test('a double click, and going back and sending again, are one message', async () => {
    const first = await pageOf(await post(ASK, question))
    server.clock.now += 4_000
    const again = filledIn(first)
    const responses = await Promise.all([post(ASK, again), post(ASK, again), post(ASK, again)])
    expect(responses.map(({status}) => status)).toEqual([303, 303, 303])
    expect(messages()).toHaveLength(1)
  })

  test('fields that an editor added are stored by their labels', async () => {
    const path = '/kumla/kontakt/own/'
    const first = await post(path, [
      ['barn', '3'],
      ['vill', 'item-0'],
      ['vill', 'item-1'],
    ])
    const page = await pageOf(first)
    server.clock.now += 4_000
    const ticket = filledIn(page)[TICKET_FIELD] ?? ''
    await post(path, [
      ['barn', '3'],
      ['vill', 'item-0'],
      ['vill', 'item-1'],
      [TICKET_FIELD, ticket],
    ])
    expect(messages()[0]?.fields).toEqual([
      {name: 'barn', label: 'Antal barn', value: '3'},
      {name: 'vill', label: 'Vad lockar?', value: ['Naturen', 'Jobbet']},
    ])
  })
})

test('with a script, the moment when one began to write takes the place of reading it through', async () => {
  const ticket = await fetch(`${server.origin}/v1/visitors/ticket?form=form-kumla-ask`, {
    method: 'POST',
  })
  server.clock.now += 4_000
  const response = await post(ASK, {...question, [TICKET_FIELD]: await ticket.text()})
  expect(response.status).toBe(303)
})

describe('a form that is not in order', () => {
  test('is shown again in the visitor’s language, with what is wrong and everything kept', async () => {
    const path = '/kumla/en/contact/ask/'
    const response = await post(path, {
      message: '<b>Hi</b> "you" & me',
      email: 'nobody',
      to: 'ida',
      name: 'x'.repeat(201),
    })
    expect(response.status).toBe(422)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const page = await pageOf(response)
    expect(textOf(page.querySelector('title'))).toBe('Error: Ask a person – kumla')
    expect(page.querySelector('.form-summary')?.getAttribute('role')).toBe('alert')
    const links = page.querySelectorAll('.form-summary a')
    expect(links.map(textOf)).toEqual([
      'Name: write at most 200 characters',
      'E-mail: write an address like name@example.com',
    ])
    for (const link of links) {
      const field = page.querySelector(link.getAttribute('href') ?? 'x')
      expect(field?.getAttribute('aria-invalid')).toBe('true')
      const described = field?.getAttribute('aria-describedby')?.split(' ').at(-1)
      expect(textOf(page.getElementById(described ?? ''))).toBe(textOf(link))
    }
    expect(filledIn(page)).toMatchObject({
      message: '<b>Hi</b> "you" & me',
      email: 'nobody',
      to: 'ida',
      name: 'x'.repeat(201),
    })
    expect(page.querySelector('form b')).toBeNull()
    expect(messages()).toEqual([])
  })

  test.each<[string, Record<string, string>, string]>([
    ['nothing', {}, 'Din fråga: fyll i fältet'],
    ['no way to answer', {message: 'Hej'}, 'Fyll i e-post eller telefon, så att vi kan svara'],
    [
      'a choice that is none',
      {...question, to: 'campaign-norsjo'},
      'Vem vill du skriva till?: välj något i listan',
    ],
    [
      'a text without end',
      {...question, message: 'å'.repeat(4001)},
      'Din fråga: skriv högst 4000 tecken',
    ],
  ])('%s', async (_, values, error) => {
    const response = await post(ASK, values)
    expect(response.status).toBe(422)
    expect(textsOf(await pageOf(response), '.form-summary a')).toContain(error)
  })
})

const kumlaFigures = () =>
  server.visitors.figures().of({campaign: 'kumla', from: '2000-01-01', to: '2999-12-31'})

/** Fills in a form and sends it some times. @returns the statuses of the answers */
async function answerForm(path: string, values: Record<string, string>, times = 1) {
  // So much later that the address is not a busy one.
  server.clock.now += 1_300_000
  const first = await pageOf(await post(path, values))
  server.clock.now += 4_000
  const statuses: number[] = []
  for (let index = 0; index < times; index += 1) {
    statuses.push((await post(path, filledIn(first))).status)
  }
  return statuses
}

test('a recommendation is a number without a message, counted once; a reason is a message', async () => {
  const RECOMMEND = '/kumla/kontakt/recommend/'
  const answer = (values: Record<string, string>, times = 1) => answerForm(RECOMMEND, values, times)
  expect((await post(RECOMMEND, {score: '11'})).status).toBe(422)
  expect((await post(RECOMMEND, {reason: 'Bra'})).status).toBe(422)
  // Two people who answer the same are two, and a double click is one.
  for (let index = 0; index < 5; index += 1)
    expect(await answer({score: '9'}, 2)).toEqual([303, 303])
  for (let index = 0; index < 4; index += 1) await answer({score: '3'})
  expect(kumlaFigures().recommendation).toBeNull()
  expect(messages()).toEqual([])
  await answer({score: '8', reason: 'Sjön och bussen'}, 2)
  expect(kumlaFigures()).toMatchObject({
    recommendation: {score: 10, n: 10},
    conversions: expect.arrayContaining([expect.objectContaining({kind: 'recommend', count: 10})]),
  })
  expect(messages()).toMatchObject([
    {kind: 'recommend', fields: [{name: 'score'}, {name: 'reason'}]},
  ])
})

test('choices in a survey are counted once, without a message; what is written is a message', async () => {
  const SURVEY = '/kumla/kontakt/enkat/'
  expect((await post(SURVEY, {drog: 'sol'})).status).toBe(422)
  expect((await post(SURVEY, {hinder: 'lan'})).status).toBe(422)
  for (let index = 0; index < 6; index += 1)
    expect(await answerForm(SURVEY, {drog: 'jobb', hinder: 'lan'}, 2)).toEqual([303, 303])
  for (let index = 0; index < 3; index += 1) await answerForm(SURVEY, {drog: 'sjo'})
  expect(kumlaFigures().surveys).toEqual([])
  expect(messages()).toEqual([])
  for (let index = 0; index < 3; index += 1)
    await answerForm(SURVEY, {drog: 'sjo', mer: `Bastun ${index}`})
  expect(kumlaFigures().surveys).toMatchObject([
    {
      form: 'form-kumla-survey',
      n: 12,
      fields: [
        {
          name: 'drog',
          options: [
            {value: 'jobb', count: 6},
            {value: 'sjo', count: 6},
          ],
        },
        {name: 'hinder', options: [{value: 'lan', count: 6}]},
      ],
    },
  ])
  expect(messages()).toHaveLength(3)
  expect(messages()[0]).toMatchObject({kind: 'own', fields: [{name: 'drog'}, {name: 'mer'}]})
})

describe('what is no form', () => {
  test('a file where text is due is refused', async () => {
    const body = new FormData()
    body.set('message', new File(['x'], 'x.exe'))
    const response = await fetch(server.origin + ASK, {method: 'POST', body})
    expect(response.status).toBe(415)
    expect(textOf((await pageOf(response)).querySelector('.form-summary'))).toContain(
      'gick inte att läsa',
    )
  })

  test.each([
    ['a form', ASK, 'application/x-www-form-urlencoded'],
    ['signing in', '/v1/auth/sign-in', 'application/x-www-form-urlencoded'],
    ['a mutation', '/v1/data/mutate/production', 'application/json'],
  ])('a body that is interrupted is nobody’s fault: %s', async (_, path, type) => {
    const body = new ReadableStream({pull: (controller) => controller.error(new Error('aborted'))})
    const headers = {
      'Content-Type': type,
      'Content-Length': '100',
      Origin: 'https://hemvist.example',
      ...(type.endsWith('json') ? {Authorization: 'Bearer the-administrators-own-token'} : {}),
    }
    const sent = {method: 'POST', body, headers, duplex: 'half'}
    const response = await server.answer(new Request(`https://hemvist.example${path}`, sent))
    expect(response.status).toBe(400)
    expect(messages()).toEqual([])
  })

  test('a body without end is cut off, and the visitor is told', async () => {
    const response = await post(ASK, {message: 'x'.repeat(200_000)})
    expect(response.status).toBe(413)
    expect(textOf((await pageOf(response)).querySelector('.form-summary'))).toContain('för långt')
  })

  test.each(['/kumla/', '/kumla/kontakt/', '/kumla/kontakt/finns-inte/', '/', '/nowhere/'])(
    'a POST to %s stores nothing',
    async (path) => {
      const {status} = await post(path, question)
      expect([404, 405]).toContain(status)
      expect(messages()).toEqual([])
    },
  )
})

test.each([
  [ASK, 'Det gick inte att ta emot meddelandet'],
  ['/kumla/en/contact/ask/', 'The message could not be received'],
  ['/kumla/ar/contact/ask/', 'تعذّر استلام الرسالة'],
])(
  'when there is no room, the visitor of %s is told, and nothing is thanked for',
  async (path, title) => {
    const {inbox} = server.visitors.open()
    const first = await pageOf(await post(path, question))
    server.clock.now += 4_000
    let count = 0
    const fill = (length: number) => () => {
      for (;;) {
        count += 1
        const value = `${count} ${'x'.repeat(length)}`
        inbox.receive(stored({fields: [{name: 'm', label: 'm', value}], email: undefined}))
      }
    }
    // What is left between large ones is filled with small ones. Where a row goes in an index is random, so one may still
    // find room after another did not.
    expect(fill(3_000)).toThrow(/full/)
    for (let again = 0; again < 100; again += 1) expect(fill(1)).toThrow(/full/)
    const response = await post(path, filledIn(first))
    expect(response.status).toBe(503)
    const page = await pageOf(response)
    expect(textOf(page.querySelector('.form-summary h2'))).toBe(title)
    expect(filledIn(page)).toMatchObject(question)
    expect(JSON.stringify(server.logged)).toMatch(/disk is full/)
    expect(JSON.stringify(server.logged)).not.toContain('maja')
    expect(messages().filter(({email}) => email === question.email)).toEqual([])
  },
)

describe('the way to the thank-you page', () => {
  const thanksFor = async (headers: Record<string, string>) => {
    const first = await pageOf(await post(ASK, question))
    server.clock.now += 4_000
    const response = await post(ASK, filledIn(first), {headers})
    return response.headers.get('location')
  }

  test.each(['https://evil.example', 'null', 'javascript:alert(1)'])(
    'never leads to where the request says it comes from (%s)',
    async (origin) => {
      expect(await thanksFor({Origin: origin})).toBe('tack/')
    },
  )

  test('leads back to the host of the campaign’s site', async () => {
    expect(await thanksFor({Origin: 'http://localhost:4999'})).toBe(
      'http://localhost:4999/kumla/kontakt/ask/tack/',
    )
  })

  test('leads back there through what this server shows in between, and nowhere else', async () => {
    const site = {Origin: 'http://localhost:4999'}
    const here = {Origin: server.origin}
    const faulty = await pageOf(await post(ASK, {...question, email: 'maja'}, {headers: site}))
    const mended = {...filledIn(faulty), email: question.email}
    const check = await pageOf(await post(ASK, mended, {headers: here}))
    server.clock.now += 4_000
    const response = await post(ASK, filledIn(check), {headers: here})
    expect(response.headers.get('location')).toBe('http://localhost:4999/kumla/kontakt/ask/tack/')

    const first = await pageOf(await post(ASK, question))
    server.clock.now += 4_000
    const forged = {...filledIn(first), message: 'Och en skola?', _site: 'https://evil.example/'}
    expect((await post(ASK, forged)).headers.get('location')).toBe(
      'http://localhost:4999/kumla/kontakt/ask/tack/',
    )
  })
})
