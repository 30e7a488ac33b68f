import {Hono} from 'hono'
import {eventStream} from '../../../http/index.ts'
import {httpError} from '../../errors.ts'
import type {LakeApp, LakeEnv} from '../context.ts'
import {FEATURES} from './project.ts'

const EMPTY_BUNDLES = new TextEncoder().encode('event: bundles\ndata: {"bundles":[]}\n\n')

/**
 * Stands in for Sanity's other services that the Studio calls: plans, announcements, telemetry, help. The responses say
 * that there are no plans, no announcements and no telemetry.
 */
export function serviceRoutes(): LakeApp {
  const routes: LakeApp = new Hono<LakeEnv>()

  routes.get('/ping', (c) => {
    c.header('Timing-Allow-Origin', '*')
    return c.json({pong: true})
  })
  routes.get('/features', (c) => c.json(FEATURES))
  routes.get('/features/:name', (c) => c.json(FEATURES.includes(c.req.param('name'))))
  routes.get('/subscriptions/project/:project', (c) => c.json(null))
  routes.get('/journey/announcements', (c) => c.json([]))
  routes.all('/journey/*', (c) => c.json(null))
  routes.get('/help', (c) =>
    c.json({resources: {title: '', sectionArray: []}, welcome: {}, latestVersion: null}),
  )
  routes.get('/intake/telemetry-status', (c) => c.json({status: 'denied'}))
  routes.all('/intake/*', (c) => c.json({}))
  // Sanity asks Studios to upload their schema for its own services. Nothing here needs it.
  routes.post('/descriptors/claim', (c) => {
    if (c.get('requester').kind === 'public') throw httpError(401, 'Sign in first')
    return c.json({synchronization: {type: 'complete'}})
  })
  routes.get('/access/requests/me', (c) => c.json([]))
  routes.get('/media-libraries', (c) => c.json([]))
  routes.get('/schedules/:project/:dataset', (c) => c.json({schedules: []}))
  routes.all('/schedules/*', () => {
    throw httpError(403, 'Schedules are kept as scheduled releases and drafts here')
  })
  routes.get('/agent/:organization/bundles/mine/listen', (c) => {
    // It stays open, so it is not for everybody.
    if (c.get('requester').kind === 'public') throw httpError(401, 'Sign in first')
    return eventStream((sink) => {
      sink.send(EMPTY_BUNDLES)
      return () => {}
    })
  })
  return routes
}
