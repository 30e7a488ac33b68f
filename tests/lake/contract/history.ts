import type {SanityClient} from '@sanity/client'
import {millisecondsInDay} from 'date-fns/constants'
import {applyPatch} from 'mendoza'
import {beforeAll, describe, expect, test} from 'vitest'
import {unique} from './helpers.ts'
import type {MakeClient} from './index.ts'

interface Entry {
  id: string
  timestamp: string
  author: string
  documentIDs: string[]
  mutations?: unknown[]
  effects?: Record<string, {apply: unknown[]; revert: unknown[]}>
}

export function historyContract(makeClient: MakeClient): void {
  describe('history', () => {
    const id = unique('h')
    const draft = `drafts.${id}`
    const revisions: string[] = []
    let client: SanityClient

    const url = (path: string) => `/data/history/${client.config().dataset}/${path}`
    const log = async (ids: string, query: Record<string, string>): Promise<Entry[]> => {
      const text: unknown = await client.request({
        url: url(`transactions/${ids}`),
        query,
        json: false,
      })
      return String(text)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    }
    const at = async (ids: string, query: Record<string, string>) =>
      (await client.request({url: url(`documents/${ids}`), query})).documents

    beforeAll(async () => {
      client = makeClient()
      const fields = {_type: 'note', title: 'Första'}
      revisions.push((await client.create({_id: draft, ...fields}))._rev)
      revisions.push((await client.patch(draft).set({title: 'Andra'}).commit())._rev)
      const publish = await client
        .transaction()
        .createOrReplace({_id: id, _type: 'note', title: 'Andra'})
        .delete(draft)
        .commit()
      revisions.push(publish.transactionId)
      revisions.push((await client.patch(id).set({title: 'Tredje'}).commit())._rev)
    })

    test('keeps every transaction in order', async () => {
      const entries = await log(`${id},${draft}`, {excludeContent: 'true'})
      expect(entries.map((entry) => entry.id)).toEqual(revisions)
      expect(entries[2]?.documentIDs.sort()).toEqual([draft, id].sort())
      expect(entries[1]?.mutations).toEqual([{patch: {id: draft, set: {title: 'Andra'}}}])
    })

    test('can be read backwards, in part, and for one document only', async () => {
      const [, second, third] = revisions
      const backwards = await log(`${id},${draft}`, {reverse: 'true', limit: '2'})
      expect(backwards.map((entry) => entry.id)).toEqual([...revisions].reverse().slice(0, 2))
      const part = await log(`${id},${draft}`, {
        fromTransaction: second ?? '',
        toTransaction: third ?? '',
        excludeMutations: 'true',
      })
      expect(part.map((entry) => entry.id)).toEqual([second, third])
      expect(part[0]).not.toHaveProperty('mutations')
      const own = await log(id, {includeIdentifiedDocumentsOnly: 'true'})
      expect(own[0]?.documentIDs).toEqual([id])
    })

    test('carries effects that lead from each revision to the next and back', async () => {
      const entries = await log(`${id},${draft}`, {effectFormat: 'mendoza'})
      let state: unknown = null
      for (const entry of entries.slice(0, 2)) {
        const effects = entry.effects?.[draft]
        const next: unknown = applyPatch(state, effects?.apply ?? [])
        expect(applyPatch(next, effects?.revert ?? [])).toEqual(state)
        state = next
      }
      expect(state).toMatchObject({_id: draft, title: 'Andra'})
    })

    test('shows a document at a revision, at a time, and as it was last', async () => {
      const [first = '', second = ''] = revisions
      expect(await at(draft, {revision: first})).toMatchObject([{title: 'Första', _rev: first}])
      expect(await at(draft, {revision: second})).toMatchObject([{title: 'Andra', _rev: second}])
      expect(await at(draft, {time: new Date().toISOString()})).toEqual([])
      expect(await at(`${draft},${id}`, {lastRevision: 'true'})).toMatchObject([
        {_id: draft, title: 'Andra'},
        {_id: id, title: 'Tredje'},
      ])
    })

    test('tells the events of a document as the Studio shows them', async () => {
      const events = async (of: string) => {
        const answer = await client.request({url: url(`events/documents/${of}`)})
        return answer.events[of].map((event: {type: string}) => event.type)
      }
      expect(await events(id)).toEqual(['updateLiveDocument', 'publishDocumentVersion'])
      expect(await events(draft)).toEqual(['publishDocumentVersion', 'createDocumentVersion'])
    })

    test('tells the events of a release', async () => {
      const releaseId = unique('r').replace('-', '')
      await client.releases.create({releaseId, metadata: {title: 'Vår', releaseType: 'undecided'}})
      const publishedId = unique('rel')
      await client.createVersion({
        releaseId,
        publishedId,
        document: {_id: `versions.${releaseId}.${publishedId}`, _type: 'note'},
      })
      const later = new Date(Date.now() + millisecondsInDay).toISOString()
      await client.releases.schedule({releaseId, publishAt: later})
      await client.releases.unschedule({releaseId})
      await client.releases.publish({releaseId})
      const {events} = await client.request({url: url(`events/releases/${releaseId}`)})
      expect(events.map((event: {type: string}) => event.type)).toEqual([
        'publishRelease',
        'unscheduleRelease',
        'scheduleRelease',
        'addDocumentToRelease',
        'createRelease',
      ])
      expect(events[2]).toMatchObject({publishAt: later, releaseName: releaseId})
      expect(events[3]).toMatchObject({documentId: publishedId, documentType: 'note'})
    })
  })
}
