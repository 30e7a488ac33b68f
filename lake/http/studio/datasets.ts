import {type Context, Hono} from 'hono'
import {httpError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import {readJsonObject} from '../body.ts'
import type {LakeApp, LakeEnv} from '../context.ts'
import {requireProject} from './project.ts'

const FOUNDED = '2026-01-01T00:00:00.000Z'

type LakeContext = Context<LakeEnv>

const requireAdministrator = (c: LakeContext): void => {
  if (c.get('requester').kind === 'administrator') return
  throw httpError(401, 'Managing datasets needs a token')
}

const describeDataset = (lake: Lake, name: string) => {
  const addonFor = lake.addonOf(name)
  return {
    name,
    aclMode: addonFor ? 'private' : 'public',
    addonFor,
    datasetProfile: addonFor ? 'comments' : 'content',
    createdAt: FOUNDED,
    createdByUserId: 'administrator',
    features: [],
    tags: [],
  }
}

/** `datasets` and `projects/<id>/datasets`: list, create, delete and copy; and the add-on dataset for comments. */
export function datasetRoutes(lake: Lake): LakeApp {
  const routes: LakeApp = new Hono<LakeEnv>()

  const listed = (c: LakeContext) => {
    requireAdministrator(c)
    const {datasetProfile = 'content', addonFor} = c.req.query()
    const datasets = lake.datasets().map(({name}) => describeDataset(lake, name))
    return c.json(
      datasets.filter(
        (dataset) =>
          dataset.datasetProfile === datasetProfile && (!addonFor || dataset.addonFor === addonFor),
      ),
    )
  }
  const created = (c: LakeContext, name: string) => {
    requireAdministrator(c)
    lake.createDataset(name)
    return c.json({datasetName: name, aclMode: 'public'})
  }
  const deleted = async (c: LakeContext, name: string) => {
    requireAdministrator(c)
    await lake.deleteDataset(name)
    return c.json({deleted: true})
  }
  // Who may read is decided for the lake as a whole, so there is nothing to change on a single dataset.
  const edited = (c: LakeContext, name: string) => {
    requireAdministrator(c)
    lake.dataset(name)
    return c.json({datasetName: name, aclMode: 'public'})
  }

  routes.get('/datasets', listed)
  routes.put('/datasets/:name', (c) => created(c, c.req.param('name')))
  routes.patch('/datasets/:name', (c) => edited(c, c.req.param('name')))
  routes.delete('/datasets/:name', (c) => deleted(c, c.req.param('name')))

  routes.use('/projects/:project/datasets', async (c, next) => {
    requireProject(c.req.param('project'))
    await next()
  })
  routes.get('/projects/:project/datasets', listed)
  routes.put('/projects/:project/datasets/:name', (c) => created(c, c.req.param('name')))
  routes.patch('/projects/:project/datasets/:name', (c) => edited(c, c.req.param('name')))
  routes.delete('/projects/:project/datasets/:name', (c) => deleted(c, c.req.param('name')))

  routes.put('/projects/:project/datasets/:name/copy', async (c) => {
    requireAdministrator(c)
    const name = c.req.param('name')
    const {targetDataset, skipHistory} = await readJsonObject(c)
    if (typeof targetDataset !== 'string') throw httpError(400, '"targetDataset" is required')
    await lake.copyDataset(name, targetDataset, {skipHistory: skipHistory === true})
    return c.json({
      datasetName: name,
      targetDataset,
      message: 'The dataset is copied',
      aclMode: 'public',
      jobId: `copy-${targetDataset}`,
    })
  })
  // A copy is complete when its request is answered; tools that ask for the job learn so.
  routes.get('/jobs/:id', (c) => {
    requireAdministrator(c)
    const id = c.req.param('id')
    return c.json({id, state: 'completed', progress: 100, created_at: FOUNDED})
  })

  routes.post('/comments/:dataset/setup', (c) => {
    requireAdministrator(c)
    return c.json({datasetName: lake.commentsDataset(c.req.param('dataset')).name})
  })
  return routes
}
