import {type Context, Hono} from 'hono'
import {originOf} from '../../../http/index.ts'
import {httpError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import {erasePerson, findPerson, type PersonalRecord} from '../../person/index.ts'
import {withFetchableUrl} from '../asset-address.ts'
import type {LakeApp, LakeEnv} from '../context.ts'

/**
 * `/data/person/<dataset>/<document id or name>`: shows and erases the data stored about a person. For administrators
 * only.
 */
export function personRoutes(lake: Lake): LakeApp {
  const app: LakeApp = new Hono()

  /** @throws {LakeError} 403 unless the requester is an administrator, 404 when there is no such dataset */
  const asked = (c: Context<LakeEnv>) => {
    const requester = c.get('requester')
    const {dataset} = lake.openFor(c.req.param('dataset') ?? '', requester)
    if (requester.kind !== 'administrator') {
      throw httpError(403, 'Insufficient permissions; permission "manage" required')
    }
    return {dataset, who: c.req.param('who') ?? ''}
  }
  const found = (record: PersonalRecord | null, who: string): PersonalRecord => {
    if (record) return record
    throw httpError(404, `Nothing is held of "${who.slice(0, 100)}"`)
  }

  app.get('/data/person/:dataset/:who', (c) => {
    const {dataset, who} = asked(c)
    const record = found(findPerson(lake, dataset.name, who), who)
    const history = dataset.store.history.textOf(record.ids).map((text) => JSON.parse(text))
    const assets = record.assets.map(withFetchableUrl(lake, dataset, originOf(c.req.raw)))
    return c.json({...record, assets, history})
  })

  app.delete('/data/person/:dataset/:who', async (c) => {
    const {dataset, who} = asked(c)
    return c.json(found(await erasePerson(lake, dataset.name, who), who))
  })
  return app
}
