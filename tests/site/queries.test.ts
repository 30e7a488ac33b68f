import {evaluate, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {ambassadorEntries, articleEntries} from '../../site/queries/entries.ts'
import {inStageOrder, picked} from '../../site/queries/order.ts'

type Document = {_id: string; _type: string; [field: string]: unknown}

const ask = async (query: string, dataset: Document[], params: Record<string, unknown> = {}) => {
  const all = {campaign: 'kumla', ...params}
  return (await evaluate(parse(query, {params: all}), {dataset, params: all})).get()
}

const ref = (id: string) => ({_ref: id})
const consent = {basis: 'fictional', scope: 'all', channels: ['web']}
const person = (id: string, fields: Record<string, unknown> = {}): Document => ({
  _id: id,
  _type: 'ambassador',
  slug: {current: id},
  place: ref('sorby'),
  consent,
  ...fields,
})
const places: Document[] = [
  {_id: 'lan', _type: 'place'},
  {_id: 'kommun', _type: 'place', parent: ref('lan')},
  {_id: 'sorby', _type: 'place', parent: ref('kommun')},
  {_id: 'elsewhere', _type: 'place'},
]
const campaign = (selection: object): Document => ({_id: 'kumla', _type: 'campaign', selection})

const onStage = async (selection: object, people: Document[]): Promise<string[]> => {
  const entries: {documentId: string}[] = await ask(ambassadorEntries, [
    campaign(selection),
    ...places,
    ...people,
  ])
  return entries.map(({documentId}) => documentId)
}

describe('the stage', () => {
  test('includes people in a place of the rule, or in one below it', async () => {
    const people = [person('anna'), person('bo', {place: ref('elsewhere')})]
    expect(await onStage({rule: {places: [ref('lan')]}}, people)).toEqual(['anna'])
    expect(await onStage({rule: {places: [ref('sorby')]}}, people)).toEqual(['anna'])
  })

  test('includes nobody by an empty rule', async () => {
    expect(await onStage({rule: {}}, [person('anna')])).toEqual([])
    expect(await onStage({}, [person('anna')])).toEqual([])
  })

  test('requires a match in every non-empty list of the rule', async () => {
    const rule = {places: [ref('lan')], topics: [ref('work')]}
    const people = [person('anna', {topics: [ref('work')]}), person('bo')]
    expect(await onStage({rule}, people)).toEqual(['anna'])
  })

  test('includes handpicked people from anywhere, and never excluded ones', async () => {
    const people = [person('anna', {place: ref('elsewhere')}), person('bo')]
    const selection = {
      handpicked: [ref('anna')],
      excluded: [ref('bo')],
      rule: {places: [ref('lan')]},
    }
    expect(await onStage(selection, people)).toEqual(['anna'])
  })

  test('excludes people whose consent names other campaigns, or is malformed', async () => {
    const people = [
      person('anna', {consent: {...consent, scope: 'chosen', campaigns: [ref('other')]}}),
      person('bo', {consent: {...consent, scope: 'chosen', campaigns: [ref('kumla')]}}),
      person('cecilia', {consent: undefined}),
    ]
    expect(await onStage({rule: {places: [ref('lan')]}}, people)).toEqual(['bo'])
  })
})

test('an article that names people needs their consent; one that names nobody does not', async () => {
  const issue = {
    _id: 'i',
    _type: 'magazineIssue',
    campaign: ref('kumla'),
    articles: ['a', 'b', 'c'].map(ref),
  }
  const article = (id: string, fields: object): Document => ({
    _id: id,
    _type: 'article',
    slug: {current: id},
    ...fields,
  })
  const entries: {documentId: string}[] = await ask(articleEntries, [
    issue,
    article('a', {}),
    article('b', {people: [{name: 'Anna'}]}),
    article('c', {people: [{name: 'Bo'}], consent}),
  ])
  expect(entries.map(({documentId}) => documentId)).toEqual(['a', 'c'])
})

describe('order', () => {
  const collator = new Intl.Collator('sv')
  const items = ['Åsa', 'Zlatan', 'Anna', 'Örjan', 'Ängla'].map((name) => ({_id: name, name}))

  test('is Swedish, after handpicked people', () => {
    const ordered = inStageOrder({handpicked: ['Örjan'], items}, (a, b) =>
      collator.compare(a.name, b.name),
    )
    expect(ordered.map(({name}) => name)).toEqual(['Örjan', 'Anna', 'Zlatan', 'Åsa', 'Ängla'])
  })

  test('of a section is its own, for people whom the campaign shows', () => {
    expect(picked(items, ['Anna', 'Nobody', 'Åsa'], 5).map(({name}) => name)).toEqual([
      'Anna',
      'Åsa',
    ])
    expect(picked(items, [], 2)).toHaveLength(2)
  })
})
