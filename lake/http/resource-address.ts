import {getPath} from 'hono/utils/url'
import {PROJECT_ID} from './studio/index.ts'

const OPERATIONS = 'query|mutate|actions|doc|listen|live/events|history|export'
const DATASET = new RegExp(
  `^(/v[^/]+)/projects/${PROJECT_ID}/datasets/([^/]+)/(${OPERATIONS})(/.*)?$`,
)

/**
 * The path that a request is routed by. A client with `resource: {type: 'dataset', id: 'local.production'}` requests
 * `/projects/local/datasets/production/query` instead of `/data/query/production`.
 */
export function routedPath(request: Request): string {
  const path = getPath(request)
  return path.replace(DATASET, '$1/data/$3/$2$4')
}
