import type {SanityClient} from 'studio-client'

/** Something that happens to a document at a time. */
export interface Scheduled {
  /** Name of the release that does it. */
  release: string
  /** ISO 8601, UTC. */
  at: string
  does: 'publish' | 'unpublish'
  /** The release holds other documents, too. */
  isShared: boolean
  /** The draft has changed since it was scheduled: its changes are left out. */
  isOutdated: boolean
}

/** What happens to each document at a time, by published id, the first first. */
export type Schedule = ReadonlyMap<string, readonly Scheduled[]>

const scheduledReleases = `*[_type == "system.release" && state == "scheduled"] | order(publishAt asc){
  "release": name,
  "at": publishAt,
  "isShared": metadata.cardinality != "one",
  "documents": *[_id in path("versions." + ^.name + ".*")]{
    "id": string::split(_id, ".")[2],
    "does": select(_system.delete == true => "unpublish", "publish"),
    "base": _system.base
  }{
    ...,
    "isOutdated": does == "publish" && base.id == "drafts." + id &&
      base.rev != coalesce(*[_id == ^.base.id][0]._rev, base.rev)
  }
}`

interface ScheduledRelease extends Pick<Scheduled, 'release' | 'at' | 'isShared'> {
  documents: readonly ({id: string} & Pick<Scheduled, 'does' | 'isOutdated'>)[]
}

/** Everything that happens to documents at a time, asked for at once. */
export async function readSchedule(client: SanityClient, signal: AbortSignal): Promise<Schedule> {
  const releases = await client.fetch<ScheduledRelease[]>(
    scheduledReleases,
    {},
    {perspective: 'raw', signal},
  )
  const all = releases.flatMap(({documents, ...release}) =>
    documents.map(({id, does, isOutdated}) => ({
      id,
      scheduled: {...release, does, isOutdated},
    })),
  )
  return new Map(
    [...Map.groupBy(all, ({id}) => id)].map(([id, its]) => [
      id,
      its.map(({scheduled}) => scheduled),
    ]),
  )
}

const CHARACTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A name for a release, as the Studio makes them: `r` and eight random characters. */
function newReleaseName(): string {
  const random = crypto.getRandomValues(new Uint8Array(8))
  return `r${[...random].map((byte) => CHARACTERS[byte % CHARACTERS.length]).join('')}`
}

interface DocumentAt {
  /** Published id. */
  id: string
  at: Date
  /** What the release is called in the list of releases. */
  title: string
}

type VersionAction =
  | {
      actionType: 'sanity.action.document.version.create'
      baseId: string
      ifBaseRevisionId: string
    }
  | {actionType: 'sanity.action.document.version.unpublish'}

/** Lets a release of its own do something to a document, also if the server is down at that moment: then when it starts. */
async function schedule(
  client: SanityClient,
  {id, at, title}: DocumentAt,
  action: VersionAction,
): Promise<void> {
  const releaseId = newReleaseName()
  const publishAt = at.toISOString()
  await client.action([
    {
      actionType: 'sanity.action.release.create',
      releaseId,
      metadata: {
        title,
        releaseType: 'scheduled',
        intendedPublishAt: publishAt,
        cardinality: 'one',
      },
    },
    {...action, publishedId: id, versionId: `versions.${releaseId}.${id}`},
    {actionType: 'sanity.action.release.schedule', releaseId, publishAt},
  ])
}

/**
 * Publishes a document's draft as it is now at a time.
 * @throws when the draft is not at that revision any more, or may not be published
 */
export const schedulePublish = (
  client: SanityClient,
  {revision, ...document}: DocumentAt & {revision: string},
): Promise<void> =>
  schedule(client, document, {
    actionType: 'sanity.action.document.version.create',
    baseId: `drafts.${document.id}`,
    ifBaseRevisionId: revision,
  })

/**
 * Unpublishes a document at a time. What is published becomes a draft.
 * @throws when the document is not published, or may not be unpublished
 */
export const scheduleUnpublish = (client: SanityClient, document: DocumentAt): Promise<void> =>
  schedule(client, document, {actionType: 'sanity.action.document.version.unpublish'})

/** Takes back what was scheduled for one document. @throws when it has happened, or may not be changed */
export async function unschedule(client: SanityClient, {release}: Scheduled): Promise<void> {
  const releaseId = release
  await client.action([{actionType: 'sanity.action.release.unschedule', releaseId}])
  await client.action([{actionType: 'sanity.action.release.archive', releaseId}])
  await client.action([{actionType: 'sanity.action.release.delete', releaseId}])
}

/** Lets what is scheduled be the document's draft as it is now, at the same time as before. */
export async function retake(
  client: SanityClient,
  id: string,
  {release, at}: Scheduled,
): Promise<void> {
  const releaseId = release
  const versionId = `versions.${release}.${id}`
  await client.action([
    {actionType: 'sanity.action.release.unschedule', releaseId},
    {actionType: 'sanity.action.document.version.discard', versionId},
    {
      actionType: 'sanity.action.document.version.create',
      publishedId: id,
      versionId,
      baseId: `drafts.${id}`,
    },
    {actionType: 'sanity.action.release.schedule', releaseId, publishAt: at},
  ])
}
