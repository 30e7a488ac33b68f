import {type Context, Hono} from 'hono'
import {originOf} from '../../../http/index.ts'
import type {Requester} from '../../access/index.ts'
import {httpError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import {erasePerson, findPerson, type PersonalRecord} from '../../person/index.ts'
import {withFetchableUrl} from '../asset-address.ts'
import type {LakeApp, LakeEnv} from '../context.ts'

/** Data about a person that was read or erased: by whom, and how much. */
export interface PersonalDataEvent {
  action: 'read' | 'erased'
  requester: Requester
  documents: number
  assets: number
  comments: number
}

/**
 * `/data/person/<dataset>/<document id or name>`: shows and erases the data stored about a person. For administrators
 * only.
 */
export function personRoutes(
  lake: Lake,
  onPersonalData: (event: PersonalDataEvent) => void = () => {},
): LakeApp {
  const app: LakeApp = new Hono()

  /** @throws {LakeError} 403 unless the requester is an administrator, 404 when there is no such dataset */
  const asked = (c: Context<LakeEnv>) => {
    const requester = c.get('requester')
    const {dataset} = lake.openFor(c.req.param('dataset') ?? '', requester)
    if (requester.kind !== 'administrator') {
      throw httpError(403, 'Insufficient permissions; permission "manage" required')
    }
    return {dataset, requester, who: c.req.param('who') ?? ''}
  }
  const found = (record: PersonalRecord | null, who: string): PersonalRecord => {
    if (record) return record
    throw httpError(404, `No data is stored about "${who.slice(0, 100)}"`)
  }

  const record = (
    action: PersonalDataEvent['action'],
    requester: Requester,
    {documents, assets, comments}: PersonalRecord,
  ) =>
    onPersonalData({
      action,
      requester,
      documents: documents.length,
      assets: assets.length,
      comments: comments.length,
    })

  app.get('/data/person/:dataset/:who', (c) => {
    const {dataset, requester, who} = asked(c)
    const held = found(findPerson(lake, dataset.name, who), who)
    record('read', requester, held)
    const history = dataset.store.history.textOf(held.ids).map((text) => JSON.parse(text))
    const assets = held.assets.map(withFetchableUrl(lake, dataset, originOf(c.req.raw)))
    return c.json({...held, assets, history})
  })

  app.delete('/data/person/:dataset/:who', async (c) => {
    const {dataset, requester, who} = asked(c)
    const erased = found(await erasePerson(lake, dataset.name, who), who)
    record('erased', requester, erased)
    return c.json(erased)
  })
  return app
}
