import {setImmediate} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator, anonymous, type Requester} from '../../../lake/index.ts'
import {unlimited} from '../../../lake/query/budget/work-budget.ts'
import {startLake, type TestLake} from '../../lake/harness.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
  const transaction = lake.client.transaction()
  for (let n = 0; n < 50; n++) {
    const children = [{_type: 'span', _key: 's', text: `Ett hus nr ${n} i skogen`}]
    transaction.create({
      _id: `d${n}`,
      _type: 'story',
      n,
      title: `Hus ${n}`,
      body: [{_type: 'block', _key: 'b', children}],
      main: {_type: 'reference', _ref: `d${(n * 7) % 50}`, _weak: true},
      at: {_type: 'geopoint', lat: 59, lng: 15 + n / 100},
    })
  }
  await transaction.commit()
})
afterAll(() => lake.stop())

const member: Requester = {
  kind: 'member',
  identity: 'member',
  grants: [{filter: '_type == "story" && n < 40', permissions: ['read']}],
}

const queries = [
  '*[n >= 0 && @ match text::query("skogen")]{_id}',
  '*[[@] match text::query("skog* -stad")]{_id}',
  '*[body[].children[].text match "skog*"]{_id}',
  '*[pt::text(body) match "hus"]{_id}',
  '* | score(@ match text::query("hus"), title match "hus*") {_id, _score}',
  '*[references("d7")]{_id}',
  '*{"n": documents::incomingRefCount()}',
  '*[geo::distance(at, geo::latLng(59, 15)) < 1000]{_id}',
  '*[_id in path("d*")]{_id} | order(_id desc)',
  '*{"x": main->main->title, "of": *[references(^._id)]._id}',
]

/** What a query costs, so that whether it is refused depends on nothing else. */
async function costOf(query: string, requester: Requester) {
  const budget = unlimited()
  await lake.lake.dataset('production').query({query, perspective: 'raw', budget}, requester)
  return {steps: budget.steps, bytes: budget.bytes}
}

/** The words of what somebody sees are indexed after their first search: from then on, searches take another way. */
async function beginSearching(requester: Requester): Promise<void> {
  await costOf('*[title match "x"]', requester)
  for (let turns = 0; turns < 10; turns++) await setImmediate()
}

test.each(queries)('%s costs the same, whoever asked it before', async (query) => {
  for (const requester of [anonymous, member, administrator]) {
    await beginSearching(requester)
    const first = await costOf(query, requester)
    expect(first.steps).toBeGreaterThan(0)
    expect(await costOf(query, requester)).toEqual(first)
    expect(await costOf(`${query} `, requester)).toEqual(first)
  }
})
