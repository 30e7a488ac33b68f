import {Hono} from 'hono'
import {encodeEvent, eventStream} from '../../../http/index.ts'
import {httpError, LakeError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import type {LakeApp} from '../context.ts'
import {apiVersion, flag, groqParams} from '../parameters.ts'

/** From this API version on, listeners only get published documents unless they ask for all versions. */
const PUBLISHED_BY_DEFAULT = '2025-02-19'

/** `GET /data/listen/<dataset>` and `/data/live/events/<dataset>`: server-sent events. */
export function listenRoutes(lake: Lake): LakeApp {
  const app: LakeApp = new Hono()

  app.get('/data/listen/:dataset', (c) => {
    const requester = c.get('requester')
    const {listeners} = lake.openFor(c.req.param('dataset'), requester)
    const query = c.req.query('query')
    if (query === undefined) throw httpError(400, '"query" is required')
    const options = {
      query,
      params: groqParams(c),
      includeResult: flag(c, 'includeResult'),
      includePreviousRevision: flag(c, 'includePreviousRevision'),
      includeMutations: flag(c, 'includeMutations', true),
      includeAllVersions: flag(c, 'includeAllVersions', apiVersion(c) < PUBLISHED_BY_DEFAULT),
      includeEffects: c.req.query('effectFormat') === 'mendoza',
    }
    const resume = {
      enabled: flag(c, 'enableResume'),
      lastEventId: c.req.header('Last-Event-ID') ?? c.req.query('lastEventId'),
    }
    return eventStream((sink) => {
      try {
        return listeners.listen(options, requester, sink, resume)
      } catch (error) {
        if (!(error instanceof LakeError)) throw error
        // A bad query is reported on the stream, because an EventSource cannot read the body of an error response.
        sink.send(encodeEvent('channelError', error.body))
        sink.end()
        return () => {}
      }
    })
  })

  app.get('/data/live/events/:dataset', (c) => {
    const requester = c.get('requester')
    const {live} = lake.openFor(c.req.param('dataset'), requester)
    const includeDrafts = flag(c, 'includeDrafts')
    if (includeDrafts && requester.kind === 'public') {
      throw httpError(401, 'Live events of drafts need a token')
    }
    const lastEventId = c.req.header('Last-Event-ID')
    return eventStream((sink) => live.listen({sink, requester, includeDrafts}, lastEventId))
  })

  app.get('/check/cors', (c) => c.json({result: {allowed: true, withCredentials: true}}))
  return app
}
