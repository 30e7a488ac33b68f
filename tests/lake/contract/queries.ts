import {isQueryParseError} from '@sanity/client'
import {beforeAll, describe, expect, test} from 'vitest'
import {failure, unique} from './helpers.ts'
import type {MakeClient} from './index.ts'

export function queryContract(makeClient: MakeClient): void {
  describe('queries', () => {
    const type = unique('story')
    const id = unique('s')

    beforeAll(async () => {
      await makeClient()
        .transaction()
        .create({_id: id, _type: type, title: 'Hem till Kumla', year: 2021})
        .create({_id: `drafts.${id}`, _type: type, title: 'Hem till Kumla igen', year: 2022})
        .commit()
    })

    test('take parameters of every JSON type', async () => {
      const params = {s: 'Å"\\', n: 1.5, b: true, z: null, a: [1, 'x'], o: {k: 'v'}}
      const result = await makeClient().fetch(
        '{"s": $s, "n": $n, "b": $b, "z": $z, "a": $a, "o": $o}',
        params,
      )
      expect(result).toEqual(params)
    })

    test('travel in the body when they are too long for an address', async () => {
      const ids = Array.from({length: 1_000}, (_, index) => `${id}-${index}`)
      const result = await makeClient({perspective: 'raw'}).fetch('*[_id in $ids]._id', {
        ids: [...ids, id],
      })
      expect(result).toEqual([id])
    })

    test('see published documents, drafts over them, or everything', async () => {
      const titles = (perspective: 'published' | 'drafts' | 'raw') =>
        makeClient({perspective}).fetch('*[_type == $type] | order(title).title', {type})
      expect(await titles('published')).toEqual(['Hem till Kumla'])
      expect(await titles('drafts')).toEqual(['Hem till Kumla igen'])
      expect(await titles('raw')).toEqual(['Hem till Kumla', 'Hem till Kumla igen'])
    })

    test('see everything before API version 2025-02-19, published documents since', async () => {
      const count = (apiVersion: string) =>
        makeClient({apiVersion}).fetch('count(*[_type == $type])', {type})
      expect(await count('2024-08-01')).toBe(2)
      expect(await count('2025-02-19')).toBe(1)
    })

    test('answer with the query, the time taken and sync tags when asked for the whole response', async () => {
      const response = await makeClient().fetch(
        '*[_id == $id]{title}',
        {id},
        {filterResponse: false},
      )
      expect(response.query).toBe('*[_id == $id]{title}')
      expect(response.result).toEqual([{title: 'Hem till Kumla'}])
      expect(response.ms).toBeGreaterThanOrEqual(0)
      expect(response.syncTags?.length).toBeGreaterThan(0)
      expect(response.syncTags?.every((tag) => tag.startsWith('s1:'))).toBe(true)
    })

    test('that do not parse are refused with the place', async () => {
      const error = await failure(makeClient().fetch('*[_type == '))
      expect(error.statusCode).toBe(400)
      expect(isQueryParseError(error.details)).toBe(true)
      expect(error.message).toMatch(/GROQ query parse error/)
    })

    test('of a dataset that does not exist are refused', async () => {
      const error = await failure(makeClient({dataset: 'nowhere'}).fetch('*'))
      expect(error.statusCode).toBe(404)
      expect(error.message).toMatch(/nowhere/)
    })
  })
}
