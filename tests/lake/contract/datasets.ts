import {describe, expect, test} from 'vitest'
import {failure, unique} from './helpers.ts'
import type {MakeClient} from './index.ts'

export function datasetContract(makeClient: MakeClient): void {
  describe('datasets', () => {
    test('are created, listed, filled, copied and deleted', async () => {
      const client = makeClient()
      const [name, copy] = [unique('set'), unique('copy')]
      const names = async () => (await client.datasets.list()).map((dataset) => dataset.name)
      await client.datasets.create(name, {aclMode: 'public'})
      expect(await names()).toContain(name)
      await makeClient({dataset: name}).create({_id: 'only', _type: 'note'})
      expect(await client.getDocument('only')).toBeUndefined()

      const projectId = client.config().projectId
      const base = client.config().useProjectHostname ? '' : `/projects/${projectId}`
      const body = {targetDataset: copy}
      await client.request({url: `${base}/datasets/${name}/copy`, method: 'PUT', body})
      expect(await makeClient({dataset: copy}).getDocument('only')).toMatchObject({_type: 'note'})

      await client.datasets.delete(name)
      await client.datasets.delete(copy)
      expect(await names()).not.toContain(name)
      expect((await failure(makeClient({dataset: name}).fetch('*'))).statusCode).toBe(404)
    })

    test('that exist, or have impossible names, are refused', async () => {
      const client = makeClient()
      const dataset = client.config().dataset ?? ''
      expect((await failure(client.datasets.create(dataset))).statusCode).toBe(409)
      const base = client.config().useProjectHostname
        ? ''
        : `/projects/${client.config().projectId}`
      const impossible = client.request({
        url: `${base}/datasets/Stor..bokstav`,
        method: 'PUT',
        body: {},
      })
      expect((await failure(impossible)).statusCode).toBe(400)
    })

    test('are exported a document a line', async () => {
      const client = makeClient()
      const type = unique('line')
      await client.transaction().create({_type: type, n: 1}).create({_type: type, n: 2}).commit()
      const text: unknown = await client.request({
        url: `/data/export/${client.config().dataset}`,
        query: {types: type},
        json: false,
      })
      const lines = String(text).trim().split('\n')
      expect(lines.map((line) => JSON.parse(line)._type)).toEqual([type, type])
    })
  })
}
