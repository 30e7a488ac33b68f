import * as z from 'zod/mini'
import type {PictureChange, PictureList} from '../../schemas/index.ts'
import {askServer} from '../desk/index.ts'

const use = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  isPublished: z.boolean(),
  campaigns: z.readonly(z.array(z.string())),
})

const picture = z.object({
  id: z.string(),
  url: z.string(),
  name: z.string(),
  width: z.number(),
  height: z.number(),
  uploadedAt: z.string(),
  alts: z.readonly(z.array(z.string())),
  lacksAlt: z.boolean(),
  credits: z.readonly(z.array(z.string())),
  people: z.readonly(z.array(z.string())),
  until: z.nullable(z.string()),
  hindrance: z.nullable(z.string()),
  uses: z.readonly(z.array(use)),
})

const campaign = z.object({id: z.string(), name: z.string()})
const list = z.object({
  pictures: z.readonly(z.array(picture)),
  campaigns: z.readonly(z.array(campaign)),
})
const changed = z.object({changed: z.readonly(z.array(use)), refused: z.readonly(z.array(use))})

export type {Picture, PictureList, PictureUse} from '../../schemas/index.ts'
export type ChangedPicture = z.infer<typeof changed>

const ROOT = '/studio/api/pictures'

/** Every picture that you may see, the latest first. @throws {ServerError} */
export const readPictures = (signal?: AbortSignal): Promise<PictureList> =>
  askServer(list, ROOT, {signal})

/**
 * Changes a picture wherever it is used and you may change that, or only says what would change.
 * @throws {ServerError} 409 when somebody changes one of the documents meanwhile; then nothing has changed
 */
export const changePicture = (
  id: string,
  change: PictureChange,
  {isTrial, signal}: {isTrial: boolean; signal?: AbortSignal | undefined},
): Promise<ChangedPicture> =>
  askServer(changed, `${ROOT}/${encodeURIComponent(id)}/changes`, {
    method: 'POST',
    body: {...change, isTrial},
    signal,
  })
