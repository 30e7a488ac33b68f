import {Hono} from 'hono'
import {z} from 'zod'
import {type Lake, type LakeEnv, LakeError} from '../../lake/index.ts'
import {readSmallJson} from '../json-body.ts'
import {changePicture} from './change-picture.ts'
import {pictureList} from './picture-list.ts'

const MAX_ALT = 1000
const MAX_CREDIT = 300

const changeBody = z
  .strictObject({
    with: z
      .string()
      .regex(/^image-[0-9a-f]{40}-\d+x\d+-\w+$/)
      .optional(),
    alt: z.string().trim().min(1).max(MAX_ALT).optional(),
    credit: z.string().trim().max(MAX_CREDIT).optional(),
    isTrial: z.boolean(),
  })
  .refine((body) => (body.with ?? body.alt ?? body.credit) !== undefined)

const UNREADABLE = {error: 'Skriv vad som ska ändras: bilden, alternativtexten eller fotografen.'}
const NOT_FOUND = {error: 'Det finns ingen sådan bild.'}
const CHANGED = {
  error: 'Något av det som använder bilden ändrades under tiden. Inget är ändrat: försök igen.',
}

/**
 * The picture library for the Studio, at `/pictures`: every picture that the requester may see, with what is known of it
 * from where it is used, and changes of all uses at once. The lake decides who may see and change what.
 */
export function pictureRoutes(lake: Lake): Hono<LakeEnv> {
  const dataset = lake.dataset('production')
  const routes = new Hono<LakeEnv>()

  routes.onError((error, c) => {
    if (error instanceof LakeError && error.status === 409) return c.json(CHANGED, 409)
    throw error
  })

  routes.get('/', (c) => c.json(pictureList(dataset, c.get('requester'), lake.clock())))

  /** Changes a picture wherever it is used, or only says what would change. */
  routes.post('/:id/changes', async (c) => {
    const {data} = changeBody.safeParse(await readSmallJson(c.req.raw))
    if (!data) return c.json(UNREADABLE, 400)
    const [id, requester] = [c.req.param('id'), c.get('requester')]
    const isPicture = (asset: string) =>
      dataset.document(asset, requester)?._type === 'sanity.imageAsset'
    if (!isPicture(id) || (data.with !== undefined && !isPicture(data.with))) {
      return c.json(NOT_FOUND, 404)
    }
    const {isTrial, ...change} = data
    return c.json(await changePicture(dataset, requester, id, {change, isTrial}))
  })
  return routes
}
