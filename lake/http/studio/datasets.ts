import {type Context, Hono} from 'hono'
import {encodeEvent, eventStream} from '../../../http/index.ts'
import type {AclMode} from '../../access/index.ts'
import type {Dataset} from '../../dataset.ts'
import {httpError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import {readJsonObject, readOptionalJsonObject} from '../body.ts'
import type {LakeApp, LakeEnv} from '../context.ts'
import {requireProject} from './project.ts'

type LakeContext = Context<LakeEnv>

const requireAdministrator = (c: LakeContext): void => {
  if (c.get('requester').kind === 'administrator') return
  throw httpError(401, 'Managing datasets needs a token')
}

const describeDataset = (lake: Lake, {name, access, createdAt}: Dataset) => {
  const addonFor = lake.addonOf(name)
  return {
    name,
    aclMode: addonFor ? 'private' : access.publicView.aclMode,
    addonFor,
    datasetProfile: addonFor ? 'comments' : 'content',
    createdAt,
    createdByUserId: 'administrator',
    features: [],
    tags: [],
  }
}

/** The `aclMode` in a request, if any. */
async function readAclMode(c: LakeContext): Promise<AclMode | undefined> {
  const {aclMode} = await readOptionalJsonObject(c)
  if (aclMode === undefined || aclMode === 'public' || aclMode === 'private') return aclMode
  throw httpError(400, '"aclMode" must be "public" or "private"')
}

/** `datasets` and `projects/<id>/datasets`: list, create, delete and copy; and the add-on dataset for comments. */
export function datasetRoutes(lake: Lake): LakeApp {
  const routes: LakeApp = new Hono<LakeEnv>()

  const listed = (c: LakeContext) => {
    if (c.get('requester').kind === 'public') throw httpError(401, 'Listing datasets needs a token')
    const {datasetProfile = 'content', addonFor} = c.req.query()
    // The Studio only asks once, at startup: if the dataset were created later, comments would never reach Studios that
    // are already open.
    if (datasetProfile === 'comments' && addonFor) lake.commentsDataset(addonFor)
    const datasets = lake.datasets().map((dataset) => describeDataset(lake, dataset))
    return c.json(
      datasets.filter(
        (dataset) =>
          dataset.datasetProfile === datasetProfile && (!addonFor || dataset.addonFor === addonFor),
      ),
    )
  }
  const created = async (c: LakeContext, name: string) => {
    requireAdministrator(c)
    const aclMode = await readAclMode(c)
    const dataset = lake.createDataset(name, aclMode)
    return c.json({datasetName: name, aclMode: dataset.access.publicView.aclMode})
  }
  const deleted = async (c: LakeContext, name: string) => {
    requireAdministrator(c)
    await lake.deleteDataset(name)
    return c.json({deleted: true})
  }
  const edited = async (c: LakeContext, name: string) => {
    requireAdministrator(c)
    const dataset = lake.dataset(name)
    const aclMode = await readAclMode(c)
    if (aclMode) dataset.setAclMode(aclMode)
    return c.json({datasetName: name, aclMode: dataset.access.publicView.aclMode})
  }
  const copied = async (c: LakeContext, name: string) => {
    requireAdministrator(c)
    const {targetDataset, skipHistory} = await readJsonObject(c)
    if (typeof targetDataset !== 'string') throw httpError(400, '"targetDataset" is required')
    const copy = await lake.copyDataset(name, targetDataset, {skipHistory: skipHistory === true})
    return c.json({
      datasetName: name,
      targetDataset,
      message: 'The dataset is copied',
      aclMode: copy.access.publicView.aclMode,
      jobId: `copy-${targetDataset}`,
    })
  }
  const embeddings = (c: LakeContext, name: string) => {
    lake.openFor(name, c.get('requester'))
    return c.json({enabled: false, status: 'disabled'})
  }

  routes.get('/datasets', listed)
  routes.put('/datasets/:name', (c) => created(c, c.req.param('name')))
  routes.patch('/datasets/:name', (c) => edited(c, c.req.param('name')))
  routes.delete('/datasets/:name', (c) => deleted(c, c.req.param('name')))
  routes.put('/datasets/:name/copy', (c) => copied(c, c.req.param('name')))
  routes.get('/datasets/:name/settings/embeddings', (c) => embeddings(c, c.req.param('name')))
  routes.get('/aliases', (c) => c.json([]))

  routes.use('/projects/:project/datasets', async (c, next) => {
    requireProject(c.req.param('project'))
    await next()
  })
  routes.get('/projects/:project/datasets', listed)
  routes.put('/projects/:project/datasets/:name', (c) => created(c, c.req.param('name')))
  routes.patch('/projects/:project/datasets/:name', (c) => edited(c, c.req.param('name')))
  routes.delete('/projects/:project/datasets/:name', (c) => deleted(c, c.req.param('name')))

  routes.put('/projects/:project/datasets/:name/copy', (c) => copied(c, c.req.param('name')))
  routes.get('/projects/:project/datasets/:name/settings/embeddings', (c) =>
    embeddings(c, c.req.param('name')),
  )

  // A copy is complete when its request is answered, so the job always reports that it is done.
  const finishedJob = (c: LakeContext) => ({
    id: c.req.param('id'),
    state: 'completed',
    progress: 100,
  })
  routes.get('/projects/:project/datasets/copy', (c) => c.json([]))
  routes.get('/jobs/:id', (c) => {
    requireAdministrator(c)
    return c.json(finishedJob(c))
  })
  routes.get('/jobs/:id/listen', (c) =>
    eventStream((sink) => {
      sink.send(encodeEvent('job', finishedJob(c)))
      sink.send(encodeEvent('done', {}))
      sink.end()
      return () => {}
    }),
  )

  routes.post('/comments/:dataset/setup', (c) => {
    requireAdministrator(c)
    return c.json({datasetName: lake.commentsDataset(c.req.param('dataset')).name})
  })
  return routes
}
