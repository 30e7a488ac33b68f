import * as z from 'zod/mini'
import {askServer} from '../desk/index.ts'

const use = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  isPublished: z.boolean(),
  campaigns: z.array(z.string()),
})

const picture = z.object({
  id: z.string(),
  url: z.string(),
  name: z.string(),
  width: z.number(),
  height: z.number(),
  uploadedAt: z.string(),
  alts: z.array(z.string()),
  lacksAlt: z.boolean(),
  credits: z.array(z.string()),
  people: z.array(z.string()),
  until: z.nullable(z.string()),
  hindrance: z.nullable(z.string()),
  uses: z.array(use),
})

const campaign = z.object({id: z.string(), name: z.string()})
const list = z.object({pictures: z.array(picture), campaigns: z.array(campaign)})
const changed = z.object({changed: z.array(use), refused: z.array(use)})

export type PictureUse = z.infer<typeof use>
/** A picture with what is known of it from where it is used; see server/pictures. */
export type Picture = z.infer<typeof picture>
export type PictureList = z.infer<typeof list>
export type ChangedPicture = z.infer<typeof changed>

/** What changes wherever a picture is used. */
export interface PictureChange {
  /** Id of the picture that takes its place. */
  with?: string
  /** Alternative text, in Swedish. */
  alt?: string
  /** Photographer or illustrator; '' for nobody. */
  credit?: string
}

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
  {isTrial, signal}: {isTrial: boolean; signal?: AbortSignal},
): Promise<ChangedPicture> =>
  askServer(changed, `${ROOT}/${encodeURIComponent(id)}/changes`, {
    method: 'POST',
    body: {...change, isTrial},
    signal,
  })
