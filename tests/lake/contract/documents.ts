import {beforeAll, describe, expect, test} from 'vitest'
import {unique} from './helpers.ts'
import type {MakeClient} from './index.ts'

export function documentContract(makeClient: MakeClient): void {
  describe('documents by id', () => {
    const id = unique('doc')
    const missing = unique('missing')

    beforeAll(async () => {
      await makeClient()
        .transaction()
        .create({_id: id, _type: 'note', text: 'one'})
        .create({_id: `drafts.${id}`, _type: 'note', text: 'two'})
        .create({_id: `versions.rSpring.${id}`, _type: 'note', text: 'three'})
        .commit()
    })

    test('come whole, or not at all', async () => {
      const document = await makeClient().getDocument(id)
      expect(document).toMatchObject({_id: id, _type: 'note', text: 'one'})
      expect(document?._rev).toEqual(expect.any(String))
      expect(await makeClient().getDocument(missing)).toBeUndefined()
    })

    test('keep the order they were asked for in', async () => {
      const documents = await makeClient().getDocuments([`drafts.${id}`, missing, id])
      expect(documents.map((document) => document?.text ?? null)).toEqual(['two', null, 'one'])
    })

    test('come with all their versions', async () => {
      const versions = await makeClient().getDocument(id, {includeAllVersions: true})
      expect(versions.map(({text}) => text).sort()).toEqual(['one', 'three', 'two'])
    })

    test('can be asked for existence only', async () => {
      const answer = await makeClient().request({
        url: makeClient().getDataUrl('doc', `${id},${missing}`),
        query: {excludeContent: 'true'},
      })
      expect(answer.omitted).toEqual([{id: missing, reason: 'existence'}])
    })

    test('come from a dataset that is named as a resource', async () => {
      const {projectId, dataset} = makeClient().config()
      const client = makeClient({resource: {type: 'dataset', id: `${projectId}.${dataset}`}})
      const own = unique('resource')
      await client.create({_id: own, _type: 'note', text: 'four'})
      expect(await client.getDocument(own)).toMatchObject({text: 'four'})
      expect(await client.fetch('*[_id == $own].text', {own})).toEqual(['four'])
      await client.delete(own)
      expect(await makeClient().getDocument(own)).toBeUndefined()
    })
  })
}
