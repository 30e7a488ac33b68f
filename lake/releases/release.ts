import {z} from 'zod'
import type {LakeDocument} from '../documents/index.ts'
import {isObject} from '../json.ts'

/** What a release is: a system document `_.releases.<name>`; its documents are `versions.<name>.<id>`. */

export const RELEASE_TYPE = 'system.release'
const PREFIX = '_.releases.'

/**
 * The stable states of a release. Sanity has transitional ones as well (`scheduling`, `publishing`, `archiving`, …);
 * here every transition is one transaction, so these are never visible.
 */
export const RELEASE_STATES = ['active', 'scheduled', 'published', 'archived'] as const
export type ReleaseState = (typeof RELEASE_STATES)[number]

export const releaseMetadata = z.looseObject(
  {
    title: z.string('must be text').optional(),
    intendedPublishAt: z.iso
      .datetime({offset: true, error: 'must be a time in ISO 8601'})
      .nullish(),
    releaseType: z.enum(
      ['asap', 'scheduled', 'undecided'],
      'must be "asap", "scheduled" or "undecided"',
    ),
    cardinality: z.enum(['one', 'many'], 'must be "one" or "many"').nullish(),
  },
  'must be an object',
)

const releaseDocument = z.looseObject({
  _type: z.literal(RELEASE_TYPE),
  state: z.enum(RELEASE_STATES),
  userId: z.string().optional(),
  publishAt: z.string().optional(),
  metadata: z.looseObject({cardinality: z.string().nullish()}).optional(),
  finalDocumentStates: z.array(z.looseObject({id: z.string()})).nullish(),
})

/** A parsed release. */
export interface Release {
  name: string
  state: ReleaseState
  /** Who acted on it last. */
  userId?: string
  /** When a scheduled release will be published, ISO 8601. */
  publishAt?: string
  cardinality: 'one' | 'many'
  /** The versions that a published or archived release had. */
  finalVersions: readonly string[]
}

export function releaseDocumentId(name: string): string {
  return PREFIX + name
}

/** Parses a release document; `null` for any other document or an invalid state. */
export function readRelease(document: LakeDocument): Release | null {
  if (!document._id.startsWith(PREFIX)) return null
  const {success, data} = releaseDocument.safeParse(document)
  if (!success) return null
  const {state, userId, publishAt, metadata, finalDocumentStates} = data
  return {
    name: document._id.slice(PREFIX.length),
    state,
    ...(userId === undefined ? {} : {userId}),
    ...(publishAt === undefined || Number.isNaN(Date.parse(publishAt)) ? {} : {publishAt}),
    cardinality: metadata?.cardinality === 'one' ? 'one' : 'many',
    finalVersions: (finalDocumentStates ?? []).map(({id}) => id),
  }
}

/** Whether publishing this version unpublishes its document. */
export function isUnpublishMark(version: Readonly<Record<string, unknown>>): boolean {
  const system = version._system
  return isObject(system) && system.delete === true
}
