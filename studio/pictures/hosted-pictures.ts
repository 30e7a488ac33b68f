import type {SanityClient} from 'studio-client'
import {
  byPublishedId,
  type Picture,
  type PictureAsset,
  type PictureChange,
  type PictureList,
  pictureChangeOf,
  pictureOf,
  pictureUseOf,
  type StoredForm,
} from '../../schemas/index.ts'
import {readCampaigns} from '../workspace/campaigns.ts'
import type {ChangedPicture} from './api.ts'

/** Pictures that are read at a time. */
const PAGE = 200

const OWN = '!(_type in path("sanity.**")) && !(_type in path("system.**"))'
const ASSET = `{
  _id, _type, _createdAt, url, originalFilename, metadata{dimensions}, "forms": *[references(^._id) && ${OWN}]
}`
const page = `*[_type == "sanity.imageAsset" && _id > $after] | order(_id asc)[0...${PAGE}]${ASSET}`

type Found = PictureAsset & {forms: readonly StoredForm[]}
type Form = StoredForm & {_rev: string}

const CHANGED =
  'Något av det som använder bilden ändrades under tiden. Inget är ändrat: försök igen.'
const [FORBIDDEN, CONFLICT] = [403, 409]

const statusOf = (error: unknown): unknown =>
  error instanceof Error && 'statusCode' in error ? error.statusCode : undefined

/** Whoever works in the project reads its documents whole. */
const pictureFrom = ({forms, ...asset}: Found): Picture =>
  pictureOf(asset, forms, {reads: () => true, now: new Date()})

const perspective = (signal?: AbortSignal) => ({
  perspective: 'raw' as const,
  ...(signal ? {signal} : {}),
})

/** Every picture of the dataset, the latest first: what the server gathers where the content is its own. */
export async function readHostedPictures(
  client: SanityClient,
  signal?: AbortSignal,
): Promise<PictureList> {
  const pictures: Picture[] = []
  for (let after = ''; ; ) {
    const found = await client.fetch<Found[]>(page, {after}, perspective(signal))
    pictures.push(...found.map(pictureFrom))
    const last = found.at(-1)
    if (!last || found.length < PAGE) break
    after = last._id
  }
  return {
    pictures: pictures.toSorted((a, b) => b.uploadedAt.localeCompare(a.uploadedAt)),
    campaigns: await readCampaigns(client, signal),
  }
}

/** One picture; undefined when there is none. */
export async function readHostedPicture(
  client: SanityClient,
  id: string,
  signal?: AbortSignal,
): Promise<Picture | undefined> {
  const [found] = await client.fetch<Found[]>(`*[_id == $id]${ASSET}`, {id}, perspective(signal))
  return found && pictureFrom(found)
}

/**
 * Changes a picture wherever it is used and one may change that, in one transaction, or only says what would change.
 * @throws when somebody changes one of the documents meanwhile; then nothing has changed
 */
export async function changeHostedPicture(
  client: SanityClient,
  id: string,
  change: PictureChange,
  {isTrial, signal}: {isTrial: boolean; signal?: AbortSignal | undefined},
): Promise<ChangedPicture> {
  const forms = await client.fetch<Form[]>(
    `*[references($id) && ${OWN}]`,
    {id},
    perspective(signal),
  )
  const changed: ChangedPicture['changed'][number][] = []
  const refused: ChangedPicture['refused'][number][] = []
  const all: {patch: {id: string; ifRevisionID: string; set: object; unset: string[]}}[] = []
  for (const [document, its] of byPublishedId(forms)) {
    const mutations = its.flatMap((form) => {
      const fields = pictureChangeOf(form, id, change)
      return fields ? [{patch: {id: form._id, ifRevisionID: form._rev, ...fields}}] : []
    })
    if (mutations.length === 0) continue
    const use = pictureUseOf(document, its)
    try {
      await client.mutate(mutations, {dryRun: true})
      changed.push(use)
      all.push(...mutations)
    } catch (error) {
      if (statusOf(error) !== FORBIDDEN) throw error
      refused.push(use)
    }
  }
  try {
    if (!isTrial && all.length > 0) await client.mutate(all, {visibility: 'sync'})
  } catch (error) {
    throw statusOf(error) === CONFLICT ? new Error(CHANGED, {cause: error}) : error
  }
  return {changed, refused}
}
