import {describe, expect, test} from 'vitest'
import {failure, faultTypes, unique} from './helpers.ts'
import type {MakeClient} from './index.ts'

export function mutationContract(makeClient: MakeClient): void {
  describe('mutations', () => {
    test('create, with or without an id', async () => {
      const client = makeClient()
      const id = unique('given')
      expect(await client.create({_id: id, _type: 'note'})).toMatchObject({_id: id, _type: 'note'})
      expect((await client.create({_type: 'note'}))._id).toMatch(/^[\w-]{16,}$/)
      expect((await client.create({_id: 'drafts.', _type: 'note'}))._id).toMatch(
        /^drafts\.[\w-]{16,}$/,
      )
    })

    test('set the times and the revision', async () => {
      const client = makeClient()
      const created = await client.create({_type: 'note'})
      expect(created._createdAt).toBe(created._updatedAt)
      const patched = await client.patch(created._id).set({text: 'x'}).commit()
      expect(patched._createdAt).toBe(created._createdAt)
      expect(patched._updatedAt >= created._updatedAt).toBe(true)
      expect(patched._rev).not.toBe(created._rev)
    })

    test('refuse to create what exists', async () => {
      const client = makeClient()
      const {_id} = await client.create({_type: 'note'})
      const error = await failure(client.create({_id, _type: 'note'}))
      expect(error.statusCode).toBe(409)
      expect(faultTypes(error)).toEqual(['documentAlreadyExistsError'])
      expect(error.details.items[0]).toMatchObject({index: 0, error: {id: _id}})
    })

    test('createIfNotExists leaves what exists, createOrReplace replaces it', async () => {
      const client = makeClient()
      const first = await client.create({_type: 'note', a: 1})
      const same = await client.createIfNotExists({_id: first._id, _type: 'note', a: 2})
      expect(same).toMatchObject({a: 1, _rev: first._rev})
      const replaced = await client.createOrReplace({_id: first._id, _type: 'note', b: 3})
      expect(replaced).toMatchObject({b: 3})
      expect(replaced).not.toHaveProperty('a')
    })

    test('patch by id with every operation', async () => {
      const client = makeClient()
      const {_id} = await client.create({
        _type: 'note',
        title: 'Hem',
        count: 1,
        tags: ['a', 'c'],
        gone: true,
        blocks: [
          {_key: 'x', text: 'Hej'},
          {_key: 'y', text: 'Hå'},
        ],
      })
      const patched = await client
        .patch(_id)
        .setIfMissing({title: 'Nej', place: {}})
        .set({'place.town.name': 'Åre', 'blocks[_key=="y"].text': 'Hopp'})
        .unset(['gone', 'blocks[_key=="x"]'])
        .inc({count: 5})
        .dec({count: 2})
        .insert('after', 'tags[0]', ['b'])
        .diffMatchPatch({title: '@@ -1,3 +1,8 @@\n Hem\n+ igen\n'})
        .commit()
      expect(patched).toMatchObject({
        place: {town: {name: 'Åre'}},
        blocks: [{_key: 'y', text: 'Hopp'}],
        count: 4,
        tags: ['a', 'b', 'c'],
        title: 'Hem igen',
      })
      expect(patched).not.toHaveProperty('gone')
    })

    test('patch and delete by query', async () => {
      const client = makeClient()
      const type = unique('q')
      for (const n of [1, 2, 3]) await client.create({_type: type, n})
      const query = '*[_type == $type && n > $min]'
      const patched = await client
        .patch({query, params: {type, min: 1}})
        .set({big: true})
        .commit({returnFirst: false})
      expect(patched).toHaveLength(2)
      await client.delete({query, params: {type, min: 2}})
      const left = await client.fetch('*[_type == $type] | order(n){n, big}', {type})
      expect(left).toEqual([
        {n: 1, big: null},
        {n: 2, big: true},
      ])
    })

    test('of one transaction all happen or none', async () => {
      const client = makeClient()
      const [a, b] = [unique('a'), unique('b')]
      const error = await failure(
        client
          .transaction()
          .create({_id: a, _type: 'note'})
          .patch(b, (patch) => patch.set({x: 1}))
          .commit(),
      )
      expect(faultTypes(error)).toEqual(['documentNotFoundError'])
      expect(error.details.items[0].index).toBe(1)
      expect(await client.getDocument(a)).toBeUndefined()
    })

    test('of one transaction see those before them', async () => {
      const client = makeClient()
      const id = unique('chain')
      const result = await client
        .transaction()
        .create({_id: id, _type: 'note', n: 1})
        .patch(id, (patch) => patch.inc({n: 1}))
        .patch(id, (patch) => patch.inc({n: 1}))
        .commit()
      expect(result.documentIds).toEqual([id, id, id])
      expect(await client.getDocument(id)).toMatchObject({n: 3, _rev: result.transactionId})
    })

    test('are refused when the document has moved on', async () => {
      const client = makeClient()
      const first = await client.create({_type: 'note'})
      const second = await client.patch(first._id).set({a: 1}).ifRevisionId(first._rev).commit()
      const error = await failure(
        client.patch(first._id).set({a: 2}).ifRevisionId(first._rev).commit(),
      )
      expect(error.statusCode).toBe(409)
      expect(faultTypes(error)).toEqual(['documentRevisionIDDoesNotMatchError'])
      expect(await client.getDocument(first._id)).toEqual(second)
    })

    test('never change an id or a type', async () => {
      const client = makeClient()
      const {_id} = await client.create({_type: 'note'})
      for (const patch of [{_id: 'other'}, {_type: 'other'}]) {
        const error = await failure(client.patch(_id).set(patch).commit())
        expect(faultTypes(error)).toEqual(['cannotModifyImmutableAttributeError'])
      }
      const error = await failure(client.createOrReplace({_id, _type: 'other'}))
      expect(faultTypes(error)).toEqual(['cannotModifyImmutableAttributeError'])
    })

    test('with an id that was used before are not done twice', async () => {
      const client = makeClient()
      const {_id} = await client.create({_type: 'note', n: 0})
      const transactionId = unique('txn')
      const send = () => client.mutate([{patch: {id: _id, inc: {n: 1}}}], {transactionId})
      await send()
      const error = await failure(send())
      expect(error.statusCode).toBe(409)
      expect(await client.getDocument(_id)).toMatchObject({n: 1, _rev: transactionId})
    })

    test('can be tried without being done', async () => {
      const client = makeClient()
      const id = unique('dry')
      const document = await client.create({_id: id, _type: 'note'}, {dryRun: true})
      expect(document).toMatchObject({_id: id})
      expect(await client.getDocument(id)).toBeUndefined()
    })

    test('give keys to the objects in arrays when asked', async () => {
      const client = makeClient()
      const document = await client.create(
        {_type: 'note', list: [{a: 1}, {_key: 'mine', a: 2}, 'text']},
        {autoGenerateArrayKeys: true},
      )
      expect(document.list).toEqual([
        {_key: expect.any(String), a: 1},
        {_key: 'mine', a: 2},
        'text',
      ])
    })

    test('answer with ids, documents or nothing', async () => {
      const client = makeClient()
      const id = unique('answer')
      const asIds = await client.create({_id: id, _type: 'note'}, {returnDocuments: false})
      expect(asIds).toMatchObject({documentId: id, results: [{id, operation: 'create'}]})
      const url = client.getDataUrl('mutate')
      const body = {mutations: [{patch: {id, set: {a: 1}}}]}
      const bare = await client.request({url, method: 'POST', body})
      expect(bare).toEqual({transactionId: expect.any(String), results: []})
    })

    test('of documents that do not exist delete nothing', async () => {
      await expect(makeClient().delete(unique('nothing'))).resolves.not.toThrow()
    })
  })

  describe('references', () => {
    const strong = (id: string) => ({_type: 'reference', _ref: id})

    test('to nothing are refused, weak ones and those of drafts to come are not', async () => {
      const client = makeClient()
      const nowhere = unique('nowhere')
      const error = await failure(client.create({_type: 'note', to: {deep: [strong(nowhere)]}}))
      expect(error.statusCode).toBe(409)
      expect(faultTypes(error)).toEqual(['documentReferenceDoesNotExistError'])
      await client.create({_type: 'note', to: {...strong(nowhere), _weak: true}})
      const pending = {_weak: true, _strengthenOnPublish: {type: 'note', weak: false}}
      await client.create({_id: 'drafts.', _type: 'note', to: {...strong(nowhere), ...pending}})
    })

    test('within one transaction may point ahead', async () => {
      const [a, b] = [unique('a'), unique('b')]
      const client = makeClient()
      await client
        .transaction()
        .create({_id: a, _type: 'note', to: strong(b)})
        .create({_id: b, _type: 'note', to: strong(a)})
        .commit()
      await client.transaction().delete(a).delete(b).commit()
      expect(await client.getDocuments([a, b])).toEqual([null, null])
    })

    test('keep what they point at from being deleted', async () => {
      const client = makeClient()
      const target = await client.create({_type: 'note'})
      const from = await client.create({_type: 'note', to: strong(target._id)})
      const error = await failure(client.delete(target._id))
      expect(error.statusCode).toBe(409)
      expect(faultTypes(error)).toEqual(['documentHasExistingReferencesError'])
      expect(error.details.items[0].error).toMatchObject({
        id: target._id,
        referencingIDs: [from._id],
      })
      await client.patch(from._id).unset(['to']).commit()
      await client.delete(target._id)
    })

    test('may be taken away in the transaction that deletes their target', async () => {
      const client = makeClient()
      const target = await client.create({_type: 'note'})
      const from = await client.create({_type: 'note', to: strong(target._id)})
      await client
        .transaction()
        .delete(target._id)
        .patch(from._id, (patch) => patch.unset(['to']))
        .commit()
      expect(await client.getDocument(target._id)).toBeUndefined()
    })
  })
}
