import type {SanityClient} from '@sanity/client'
import {z} from 'zod'
import {isMailAddress} from '../../mail/index.ts'
import {COMMAND, withAccounts} from '../accounts.ts'
import {auditPersonalData} from '../audit.ts'
import {CommandError} from '../command-error.ts'
import type {Config} from '../config.ts'
import {runningClient, withEmbeddedClient} from '../content/client.ts'
import {forgetWaitingMail} from '../mail.ts'
import {addressesOf, spellingsOf} from './addresses.ts'
import {filesWith} from './files-with.ts'
import {type LakeRecord, lakeData, readPerson} from './lake.ts'
import type {Person, PersonalData, PersonalFile} from './personal-data.ts'
import {publishedData} from './publishes.ts'
import {countMessages, visitorsData} from './visitors.ts'

/** What is stored about a person, and by which parts of the system. */
export interface FoundData {
  record: LakeRecord
  person: Person
  /** Messages that they have sent, or that are about them. */
  messages: number
}

/** What the lake knows of somebody whom no document is about. */
const nothingInLake: LakeRecord = {
  ids: [],
  names: [],
  documents: [],
  assets: [],
  comments: [],
  referrers: [],
  mentions: [],
  history: [],
}

const withSlug = z.object({slug: z.object({current: z.string()})})

const slugsOf = (documents: LakeRecord['documents']): string[] =>
  documents.flatMap((document) => withSlug.safeParse(document).data?.slug.current ?? [])

function personOf(who: string, {ids, names, assets, mentions, documents}: LakeRecord): Person {
  const assetIds = assets.map(({_id}) => _id)
  const isNamedByOthers = mentions.length > 0
  const asked = spellingsOf(who).filter((word) => !isNamedByOthers || isMailAddress(word))
  return {
    ids,
    names,
    assetIds,
    slugs: isNamedByOthers ? [] : slugsOf(documents).flatMap(spellingsOf),
    traces: [...ids, ...assetIds, ...(isNamedByOthers ? [] : names.flatMap(spellingsOf)), ...asked],
  }
}

/**
 * The parts of the system that may store personal data. The lake comes first, because the others depend on its answer.
 */
const storesOf = (
  config: Config,
  client: SanityClient,
  who: string,
  {record}: FoundData,
  isRunning: boolean,
): PersonalData[] => [
  // The lake only knows people whom documents are about.
  ...(record.ids.length > 0 ? [lakeData(client, who, record)] : []),
  publishedData(config, isRunning),
  visitorsData(config, who),
]

/** @throws {CommandError} when nothing is stored about them */
async function readFound(config: Config, client: SanityClient, who: string): Promise<FoundData> {
  const record = await readPerson(client, who)
  const messages = await countMessages(config, [who, ...(record?.names ?? [])])
  if (!record && messages === 0) {
    throw new CommandError(
      `No data is stored about "${who}". Give the id of a document about the person, the name as it is written there, or the e-mail address that they wrote from.`,
    )
  }
  return {
    record: record ?? nothingInLake,
    person: personOf(who, record ?? nothingInLake),
    messages,
  }
}

function requireEmbedded(config: Config): void {
  if (!config.hosted) return
  throw new CommandError(
    'The content is at Sanity: find and delete the person there. Pages and pictures here follow by themselves.',
  )
}

/** Works with the embedded lake, and records in the audit log which personal data was read or erased. */
function withAuditedClient<T>(
  config: Config,
  work: (client: SanityClient) => Promise<T>,
): Promise<T> {
  return withAccounts(config, (accounts) =>
    withEmbeddedClient(config, work, {
      onPersonalData: (event) => auditPersonalData(accounts, event, COMMAND),
    }),
  )
}

/** Finds a person. @throws {CommandError} when nothing is stored about them */
export async function findPersonalData(config: Config, who: string): Promise<FoundData> {
  requireEmbedded(config)
  return withAuditedClient(config, (client) => readFound(config, client, who))
}

/** Exports everything that is stored about a person. @throws {CommandError} when nothing is stored about them */
export async function exportPersonalData(config: Config, who: string): Promise<PersonalFile[]> {
  requireEmbedded(config)
  const isRunning = (await runningClient(config)) !== null
  return withAuditedClient(config, async (client) => {
    const held = await readFound(config, client, who)
    const stores = storesOf(config, client, who, held, isRunning)
    const files = await Promise.all(stores.map((store) => store.files(held.person)))
    return files.flat()
  })
}

/**
 * Erases a person from every part of the system.
 *
 * @returns files in the data folder that still contain one of their ids or names, or what was asked for; empty on success
 * @throws {CommandError} when nothing is stored about them
 */
export async function erasePersonalData(config: Config, who: string): Promise<string[]> {
  requireEmbedded(config)
  const isRunning = (await runningClient(config)) !== null
  const person = await withAuditedClient(config, async (client) => {
    const held = await readFound(config, client, who)
    const addresses = addressesOf(who, held.record.documents)
    forgetWaitingMail(config.dataFolder, {addresses, about: held.person.ids})
    if (held.record.ids.length > 0) await lakeData(client, who, held.record).erase(held.person)
    return held.person
  })
  if (person.ids.length > 0) await publishedData(config, isRunning).erase(person)
  await visitorsData(config, who).erase(person)
  return filesWith(config.dataFolder, person.traces)
}
