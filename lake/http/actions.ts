import {Hono} from 'hono'
import {parseActions, runActions} from '../actions/index.ts'
import type {Lake} from '../lake.ts'
import {readJsonObject} from './body.ts'
import type {LakeApp} from './context.ts'

/** `POST /data/actions/<dataset>`. https://www.sanity.io/docs/http-reference/actions */
export function actionRoutes(lake: Lake): LakeApp {
  const app: LakeApp = new Hono()
  app.post('/data/actions/:dataset', async (c) => {
    const requester = c.get('requester')
    const {dataset} = lake.openFor(c.req.param('dataset'), requester)
    dataset.access.requireWrite(requester)
    const request = parseActions(await readJsonObject(c))
    const {transactionId} = await runActions(dataset, request, requester)
    return c.json({transactionId})
  })
  return app
}
