import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {administrator} from '../../../lake/index.ts'
import {publicRead} from '../../../schemas/index.ts'
import {startLake, type TestLake} from '../../lake/harness.ts'
import {Asker} from '../sight/ask.ts'
import {guest, type Written} from '../sight/world.ts'

/** Something that a guest may not read, and a GROQ condition that holds when it begins with `$guess`. */
interface Secret {
  name: string
  text: string
  dataset?: string
  condition: string
}

const secrets: readonly Secret[] = [
  {
    name: 'the name in a draft',
    text: 'Vilma Hemlig',
    condition: 'count(*[_id == "drafts.vilma" && string::startsWith(name, $guess)]) > 0',
  },
  {
    name: 'the note on a published person’s consent',
    text: 'Sjukskriven sedan mars',
    condition: 'count(*[_id == "anna" && string::startsWith(consent.note, $guess)]) > 0',
  },
  {
    name: 'the telephone of a person who has withdrawn',
    text: '070-174 06 05',
    condition: 'count(*[_id == "bo" && string::startsWith(phone, $guess)]) > 0',
  },
  {
    name: 'the title of a release',
    text: 'Lansering 1 mars',
    condition:
      'count(*[_type == "system.release" && string::startsWith(metadata.title, $guess)]) > 0',
  },
  {
    name: 'a version in a release',
    text: 'Nytt varumärke',
    condition: 'count(*[sanity::partOfRelease("r1") && string::startsWith(name, $guess)]) > 0',
  },
  {
    name: 'a comment',
    text: 'Är detta sant?',
    dataset: 'production-comments',
    condition: 'count(*[string::startsWith(message, $guess)]) > 0',
  },
  {
    name: 'a document in a private dataset',
    text: 'Budget 2027',
    dataset: 'board',
    condition: 'count(*[string::startsWith(name, $guess)]) > 0',
  },
]

/** Ways to test whether a condition holds: their responses must be the same whether or not it does. */
const ways: Readonly<Record<string, (condition: string) => string>> = {
  'whether a listener is refused': (condition) => `listen|select(${condition} => "x", null)`,
  'whether a listener is accepted': (condition) => `listen|select(${condition} => *, 1)`,
  'what a listener hears of': (condition) => `listen|*[${condition}]`,
  'a count': (condition) => `query|count(*[${condition}])`,
  'the answer itself': (condition) => `query|{"is": ${condition}}`,
  'an error': (condition) => `query|select(${condition} => 1, "a") + 1`,
  'an order': (condition) => `query|*[_type == "place"] | order(select(${condition} => n, -n))`,
  'a slice': (condition) => `query|*[_type == "place"][0...select(${condition} => 1, 2)]`,
  'a score': (condition) => `query|*[_type == "place"] | score(${condition}) {_id, _score}`,
}

let running: TestLake
let asker: Asker
beforeAll(async () => {
  running = await startLake({publicRead})
  asker = new Asker(running, guest)
  const {lake} = running
  const consent = {
    basis: 'consent',
    scope: 'all',
    channels: ['web'],
    validUntil: '2099-12-31',
    note: 'Sjukskriven sedan mars',
  }
  const withdrawn = {...consent, withdrawnAt: '2026-01-01T00:00:00.000Z'}
  const documents = [
    {_id: 'drafts.vilma', _type: 'ambassador', name: 'Vilma Hemlig'},
    {_id: 'anna', _type: 'ambassador', name: 'Anna', consent},
    {_id: 'bo', _type: 'ambassador', name: 'Bo', phone: '070-174 06 05', consent: withdrawn},
    {
      _id: '_.releases.r1',
      _type: 'system.release',
      name: 'r1',
      state: 'active',
      metadata: {title: 'Lansering 1 mars', releaseType: 'asap'},
    },
    {_id: 'versions.r1.kumla', _type: 'campaign', name: 'Nytt varumärke'},
    {_id: 'p1', _type: 'place', n: 1},
    {_id: 'p2', _type: 'place', n: 2},
  ]
  const write = (name: string, list: readonly Written[]) =>
    lake.dataset(name).transact(
      list.map((document) => ({createOrReplace: document})),
      {},
      administrator,
    )
  await write('production', documents)
  lake.commentsDataset('production')
  await write('production-comments', [{_id: 'c', _type: 'comment', message: 'Är detta sant?'}])
  lake.createDataset('board')
  await write('board', [{_id: 'b', _type: 'budget', name: 'Budget 2027'}])
})
afterAll(() => running.stop())

/** A response without the parts that repeat the question. */
async function answerTo(way: string, dataset: string, guess: string): Promise<string> {
  const [kind = '', query = ''] = way.split('|', 2)
  const rest = kind === 'query' ? '&perspective=raw&returnQuery=false' : ''
  const params = `&%24guess=${encodeURIComponent(JSON.stringify(guess))}`
  const answer = await asker.ask({
    method: 'GET',
    path: `/v2021-03-25/data/${kind}/${dataset}?query=${encodeURIComponent(query)}${params}${rest}`,
  })
  return JSON.stringify(answer)
}

describe.each(secrets)('$name', ({text, dataset = 'production', condition}) => {
  test.each(Object.entries(ways))('is not spelled out by %s', async (_, ask) => {
    const way = ask(condition)
    const wrong = await answerTo(way, dataset, '\u0001')
    const letters = [...text]
    const answers = await Promise.all(
      letters.map((_letter, index) => answerTo(way, dataset, letters.slice(0, index + 1).join(''))),
    )
    expect(new Set(answers)).toEqual(new Set([wrong]))
  })
})

test('the same questions do give an administrator the answer', async () => {
  for (const {text, dataset = 'production', condition} of secrets) {
    const ask = (guess: string) =>
      running.clientWith({dataset, perspective: 'raw'}).fetch(`{"is": ${condition}}`, {guess})
    expect(await ask(text)).toEqual({is: true})
    expect(await ask(`${text}!`)).toEqual({is: false})
  }
})
