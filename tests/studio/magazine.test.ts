import type {SanityClient} from 'studio-client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {
  isFound,
  offeredContents,
  readContents,
  referenceTo,
} from '../../studio/magazine/contents.ts'
import {pagesInWords, pagesOf} from '../../studio/magazine/printed.ts'
import {startLake, type TestLake} from '../lake/harness.ts'
import {studioClient} from './client.ts'

describe('what an issue can hold', () => {
  let lake: TestLake
  let client: SanityClient
  const consent = {basis: 'consent', scope: 'all', channels: ['web'], validUntil: '2099-12-31'}
  const belongsTo = [{_key: 'c', _type: 'reference', _ref: 'c', _weak: true}]
  const article = (id: string, sv: string, more: Record<string, unknown> = {}) => ({
    _id: id,
    _type: 'article',
    title: {sv},
    belongsTo,
    ...more,
  })
  const people = [{_key: 'b', name: 'Bo Ek'}]
  const view = () => ({campaign: 'c', now: new Date(), signal: new AbortController().signal})
  beforeAll(async () => {
    lake = await startLake()
    client = studioClient(lake)
    const documents: {_id: string; _type: string; [field: string]: unknown}[] = [
      {_id: 'c', _type: 'campaign', name: 'Kumla'},
      article('nobody', 'Om ett hus'),
      article('asked', 'Om Bo', {people, consent}),
      article('drafts.asked', 'Om Bo Ek', {people, consent}),
      article('withdrawn', 'Bo igen', {people, consent: {...consent, withdrawnAt: '2026-01-01'}}),
      article('drafts.new', 'Nytt'),
      article('other', 'Någon annans', {belongsTo: []}),
      {_id: 'story', _type: 'inflyttareStory', title: {sv: 'Hem'}, people, consent, belongsTo},
      {
        _id: 'elsewhere',
        _type: 'inflyttareStory',
        title: {sv: 'Bort'},
        people,
        belongsTo,
        consent: {
          ...consent,
          scope: 'listed',
          campaigns: [{_key: 'd', _type: 'reference', _ref: 'd', _weak: true}],
        },
      },
    ]
    const transaction = client.transaction()
    for (const document of documents) transaction.createOrReplace(document)
    await transaction.commit()
  })
  afterAll(() => lake.stop())

  test('is offered when it belongs to the campaign, with its state and why it may not be shown', async () => {
    const offered = await offeredContents(client, view())
    const known = offered.map(({id, state, hindrance}) => [id, state, hindrance])
    expect(known.toSorted()).toEqual([
      ['asked', 'changed', undefined],
      ['elsewhere', 'published', 'Har inte sagt ja till den här kampanjen'],
      ['new', 'draft', undefined],
      ['nobody', 'published', undefined],
      ['story', 'published', undefined],
      ['withdrawn', 'published', 'Återkallad'],
    ])
  })

  test('is called what its draft calls it, and absent when it is gone', async () => {
    const contents = await readContents(client, ['asked', 'gone'], view())
    expect([...contents.values()].map(({title}) => title)).toEqual(['Om Bo Ek'])
  })

  test('is found by words of its title and names of its people', async () => {
    const offered = await offeredContents(client, view())
    const found = (words: string) =>
      offered
        .filter((one) => isFound(one, words))
        .map(({id}) => id)
        .toSorted()
    expect(found('hem ek')).toEqual(['story'])
    expect(found('BO')).toEqual(['asked', 'elsewhere', 'story', 'withdrawn'])
    expect(found('')).toHaveLength(6)
  })

  test('is referred to so that a draft can be published first', async () => {
    const offered = await offeredContents(client, view())
    const references = offered.filter(({id}) => id === 'new' || id === 'story').map(referenceTo)
    expect(references.map(({_ref, _weak}) => [_ref, _weak]).toSorted()).toEqual([
      ['new', true],
      ['story', undefined],
    ])
  })
})

describe('printed pages', () => {
  test('are counted for each part, up to the imprint', () => {
    const starts = {'article-b': 3, 'article-a': 7}
    expect([...pagesOf({pages: 12, starts, languages: []})]).toEqual([
      ['b', {from: 3, pages: 4}],
      ['a', {from: 7, pages: 5}],
    ])
  })

  test.each([
    [8, /^8 sidor\. Det är jämnt delbart med fyra/],
    [9, /fyll på med 3 sidor eller ta bort 1, annars blir 3 sidor tomma/],
    [11, /fyll på med 1 sida eller ta bort 3, annars blir 1 sida tom/],
  ])('of %d suit printing or not', (pages, words) => {
    expect(pagesInWords(pages)).toMatch(words)
  })
})
