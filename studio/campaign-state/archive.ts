import * as z from 'zod/mini'
import {askServer} from '../desk/index.ts'

const archive = z.object({state: z.enum(['none', 'building', 'ready', 'failed'])})

/** How far a copy of a campaign's site has come; see server/archives. */
export type ArchiveState = z.infer<typeof archive>['state']

const pathOf = (campaign: string) => `/studio/api/archives/${encodeURIComponent(campaign)}`

/** @throws {ServerError} */
export const readArchive = async (campaign: string, signal: AbortSignal): Promise<ArchiveState> =>
  (await askServer(archive, pathOf(campaign), {signal})).state

/** Begins to make a copy. @throws {ServerError} */
export const makeArchive = async (campaign: string): Promise<ArchiveState> =>
  (await askServer(archive, pathOf(campaign), {method: 'POST'})).state

/** Where a copy that is ready is fetched. */
export const archiveAddress = (campaign: string): string => `${pathOf(campaign)}/file`
