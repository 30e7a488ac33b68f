import {describe, expect, test} from 'vitest'
import {slugifyInScript} from '../../schemas/index.ts'
import {offerPages, offersPage} from '../../site/lists/entries.ts'
import {choices, type Facets} from '../../site/lists/facets.ts'
import {listEntries, PAGE_SIZE, WORTH_FILTERING} from '../../site/lists/pagination.ts'
import {placeListPages, placePages} from '../../site/lists/places.ts'

const at = (...places: string[]): Facets => ({place: places.map((value) => ({value, name: value}))})

describe('choices', () => {
  test('are the values that some items have, but not all', () => {
    const [place, ...others] = choices([at('sorby', 'kumla'), at('hallsberg', 'kumla')])
    expect(place?.options).toEqual([
      {value: 'hallsberg', name: 'hallsberg', count: 1},
      {value: 'sorby', name: 'sorby', count: 1},
    ])
    expect(others).toEqual([])
    expect(choices([at('kumla'), at('kumla')])).toEqual([])
  })

  test('count an item once, however often it repeats a value', () => {
    const [place] = choices([at('a', 'a'), at('b')])
    expect(place?.options.map(({count}) => count)).toEqual([1, 1])
  })

  test('leave out values of a single item when there are many', () => {
    const items = Array.from({length: 30}, (_, index) => at(`only-${index}`, `half-${index % 2}`))
    expect(choices(items)[0]?.options.map(({value}) => value)).toEqual(['half-0', 'half-1'])
  })
})

describe('the pages of a list', () => {
  test('are the whole list and each filtered one, paginated', () => {
    const items = Array.from({length: PAGE_SIZE * 2 + 1}, (_, index) =>
      at(index < PAGE_SIZE + 1 ? 'kumla' : 'askersund'),
    )
    expect(listEntries(items, 'campaign')).toEqual([
      {params: {}, documentId: 'campaign'},
      {params: {page: '2'}},
      {params: {page: '3'}},
      {params: {by: 'place', value: 'kumla'}},
      {params: {by: 'place', value: 'kumla', page: '2'}},
      {params: {by: 'place', value: 'askersund'}},
    ])
  })

  test('are a single page when the list is short, and none when it is empty', () => {
    expect(listEntries([at('a'), at('b')], 'c')).toEqual([{params: {}, documentId: 'c'}])
    expect(listEntries([], 'c')).toEqual([])
  })
})

describe('the pages of what is on offer', () => {
  const found = (count: number, exists = true) => ({
    campaign: 'c',
    exists,
    opportunities: Array.from({length: count}, (_, index) => ({
      kind: index % 2 === 0 ? 'job' : 'home',
      employmentType: index % 2 === 0 ? 'FULL_TIME' : null,
      tenure: index % 2 === 0 ? null : 'rental',
      places: [{slug: index < 2 ? 'kumla' : 'sorby', name: 'x'}, null],
      topics: null,
      audiences: null,
    })),
  })
  const filters = (count: number) =>
    offerPages(found(count)).flatMap(({params: {by, value}}) => (by ? [`${by} ${value}`] : []))

  test('are filtered by kind, place, employment and tenure, from six on', () => {
    expect(filters(WORTH_FILTERING - 1)).toEqual([])
    expect(filters(WORTH_FILTERING)).toEqual([
      'kind home',
      'kind job',
      'place sorby',
      'place kumla',
      'employment FULL_TIME',
      'tenure rental',
    ])
  })

  test('are one page while nothing is open, and none where nothing has ever been', () => {
    expect(offerPages(found(0))).toEqual([{params: {}, documentId: 'c'}])
    expect(offersPage(found(9))).toEqual([{params: {}, documentId: 'c'}])
    expect(offerPages(found(0, false))).toEqual([])
    expect(offerPages(null)).toEqual([])
  })
})

describe('the pages of places', () => {
  const known = [
    {_id: 'sverige', slug: 'sverige', kind: 'country', parent: null},
    {_id: 'lan', slug: 'lan', kind: 'region', parent: 'sverige'},
    {_id: 'kumla', slug: 'kumla', kind: 'municipality', parent: 'lan'},
    {_id: 'sorby', slug: 'sorby', kind: 'district', parent: 'kumla'},
    {_id: 'laxa', slug: 'laxa', kind: 'municipality', parent: 'lan'},
    {_id: 'vilse', slug: 'vilse', kind: 'town', parent: 'vilse'},
  ]
  const slugs = (own: string | null, used: string[]) =>
    placePages({campaign: 'c', own, used, movedTo: [], known}).map(({params}) => params.slug)

  test('are the campaign’s place, the places of its people, and those between', () => {
    expect(slugs('lan', ['sorby'])).toEqual(['kumla', 'lan', 'sorby'])
  })

  test('exclude places above it, and places without people', () => {
    expect(slugs('kumla', ['sorby'])).toEqual(['kumla', 'sorby'])
  })

  test('survive a place inside itself, and a missing one', () => {
    expect(slugs(null, ['vilse', 'borta'])).toEqual(['vilse'])
    expect(placeListPages({campaign: 'c', own: null, used: ['vilse'], movedTo: [], known})).toEqual(
      [],
    )
  })
})

describe('free text in a URL', () => {
  test.each([
    ['Hägersten, Stockholm', 'hagersten-stockholm'],
    ['  Åre ', 'are'],
    ['Київ', 'київ'],
    ['தமிழ்', 'தமிழ்'],
    ['العربية', 'العربية'],
    ['中文', '中文'],
    ['Charkiv (Харків)', 'charkiv'],
    ['🙂', ''],
    ['../..', ''],
  ])('%s is %j', (text, slug) => expect(slugifyInScript(text)).toBe(slug))
})
