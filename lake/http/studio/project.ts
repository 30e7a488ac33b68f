import {Hono} from 'hono'
import {httpError, LakeError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import type {LakeApp, LakeEnv} from '../context.ts'
import type {Directory} from './directory.ts'
import {projectGrants} from './grants.ts'

export const PROJECT_ID = 'local'
const FOUNDED = '2026-01-01T00:00:00.000Z'
const UNLIMITED = 1_000_000

/** Studio features that hosted projects pay for; here they are always enabled. */
export const FEATURES = [
  'contentReleases',
  'crossDatasetReferences',
  'privateDataset',
  'sanityTasks',
  'singleDocRelease',
  'studioComments',
]

const project = {
  id: PROJECT_ID,
  displayName: 'Hemvist',
  studioHost: null,
  // Without an organisation, the Studio hides features that need Sanity's services.
  organizationId: null,
  isBlocked: false,
  isDisabled: false,
  isDisabledByUser: false,
  activityFeedEnabled: false,
  maxRetentionDays: null,
  createdAt: FOUNDED,
  updatedAt: FOUNDED,
  deletedAt: null,
  metadata: {},
  features: FEATURES,
  pendingInvites: 0,
}

const membersFor = (directory: Directory, identity: string) =>
  directory.members().map(({id, createdAt, role}) => ({
    id,
    createdAt,
    updatedAt: createdAt,
    isCurrentUser: id === identity,
    isRobot: false,
    role: role.name,
    roles: [role],
  }))

/**
 * Requires the id of the only project. @throws LakeError 404 with the code by which the Studio recognizes a missing
 * project
 */
export const requireProject = (id: string): void => {
  if (id === PROJECT_ID) return
  const message = `Project "${id.slice(0, 100)}" not found: this lake has one, "${PROJECT_ID}"`
  throw new LakeError(404, message, {
    statusCode: 404,
    error: 'Not Found',
    message,
    errorCode: 'SIO-404-PNF',
  })
}

/** `/projects/*`: the project, who works in it and what they may do. */
export function projectRoutes(lake: Lake, directory: Directory): LakeApp {
  const routes: LakeApp = new Hono<LakeEnv>()

  routes.use('/projects/*', async (c, next) => {
    if (c.get('requester').kind === 'public') throw httpError(401, 'Sign in first')
    await next()
  })
  routes.use('/projects/:project/*', async (c, next) => {
    requireProject(c.req.param('project'))
    await next()
  })

  routes.get('/projects', (c) =>
    c.json([{...project, members: membersFor(directory, c.get('requester').identity)}]),
  )
  routes.get('/projects/:project', (c) =>
    c.json({...project, members: membersFor(directory, c.get('requester').identity)}),
  )

  routes.get('/projects/:project/datasets/:dataset/acl', (c) => {
    const {dataset} = lake.openFor(c.req.param('dataset'), c.get('requester'))
    return c.json(dataset.access.grants(c.get('requester')))
  })
  routes.get('/projects/:project/datasets/:dataset/settings/indexing', (c) => {
    lake.openFor(c.req.param('dataset'), c.get('requester'))
    return c.json({partialIndexSettings: {maxFieldDepth: 5}})
  })

  routes.get('/projects/:project/grants', (c) => {
    const requester = c.get('requester')
    return c.json(projectGrants(requester, directory.managesMembers(requester.identity)))
  })
  routes.get('/projects/:project/roles', (c) =>
    c.json(
      directory.roles().map(({isCustom = false, ...role}) => ({
        ...role,
        isCustom,
        appliesToUsers: true,
        appliesToRobots: true,
        grants: {},
      })),
    ),
  )
  routes.get('/projects/:project/user-applications', (c) => c.json([]))
  routes.get('/projects/:project/new-content-release-allowed', (c) =>
    c.json({
      data: {
        orgActiveReleaseCount: 0,
        orgMeteredActiveReleaseCount: 0,
        datasetReleaseLimit: UNLIMITED,
        orgActiveReleaseLimit: UNLIMITED,
      },
    }),
  )
  return routes
}
