import {join} from 'node:path'
import {
  type Accounts,
  type AccountsFinding,
  type AccountsOptions,
  backupAccounts,
  checkAccounts,
  examineAccounts,
  linkAddress,
  openAccounts,
} from '../accounts/index.ts'
import {administrator, type Companion, LakeError, squarePicture} from '../lake/index.ts'
import type {MailOutcome} from '../mail/index.ts'
import {languages} from '../schemas/index.ts'
import {auditMail} from './audit.ts'
import {CommandError} from './command-error.ts'
import type {Config} from './config.ts'
import {runningClient} from './content/client.ts'
import {isTaken, openContentLake} from './content/lake.ts'
import {openMail} from './mail.ts'

const CAMPAIGNS = '*[_type == "campaign" && defined(slug.current)].slug.current'

/** The audit log's name for whoever runs commands on the server. */
export const COMMAND = 'command'

const accountsFile = ({dataFolder}: Config): string => join(dataFolder, 'accounts.sqlite')

/** The accounts, to be saved and restored together with the lake. */
export function accountsCompanion(config: Config): Companion {
  const file = accountsFile(config)
  return {file, save: (to) => backupAccounts(file, to), check: checkAccounts}
}

/** Opens the accounts of the data folder; a server may have them open at the same time. */
export function openAccountsOf(config: Config, options: Partial<AccountsOptions> = {}): Accounts {
  return openAccounts({
    secondFactor: config.secondFactor,
    origin: config.origin,
    squarePicture,
    languages: languages.map(({value}) => value),
    ...options,
    file: accountsFile(config),
  })
}

/** What is wrong with the accounts of a data folder. */
export const examineAccountsOf = (config: Config): AccountsFinding[] =>
  examineAccounts(accountsFile(config))

/** Notes in the audit log what a command has done. */
export const auditCommand = (
  config: Config,
  event: 'exported' | 'imported' | 'migrated',
  details: {documents: number},
): Promise<void> =>
  withAccounts(config, ({audit}) => audit.append({event, actor: COMMAND, details}))

const printFailure = (what: string, cause: unknown): void => {
  console.error(`✗ ${what}: ${cause instanceof Error ? cause.message : cause}`)
}

/**
 * Runs `work` with the accounts of the data folder, then closes them.
 * @param work gets a function that sends the mails that it has caused, and returns why one was not sent yet, if so;
 *   otherwise they are sent afterwards
 */
export async function withAccounts<T>(
  config: Config,
  work: (accounts: Accounts, sendMail: () => Promise<string | undefined>) => T | Promise<T>,
): Promise<T> {
  const outcomes: MailOutcome[] = []
  const mail = openMail(config, {
    onOutcome: (outcome) => outcomes.push(outcome),
    onFailure: printFailure,
  })
  const accounts = openAccountsOf(config, {mail, onFailure: printFailure})
  try {
    const sendMail = async () => {
      // What others have queued is left to the server.
      await mail?.deliverOwn()
      return outcomes.find(({failure}) => failure)?.failure?.cause
    }
    const result = await work(accounts, sendMail)
    await sendMail()
    for (const outcome of outcomes) auditMail(accounts, outcome)
    return result
  } finally {
    await mail?.close()
    accounts.close()
  }
}

/** The URL of a sign-in link that a command prints. */
export const printedLink = ({origin, port}: Config, secret: string): string =>
  linkAddress(origin ?? `http://localhost:${port}`, secret)

/** What a query over everything in the data folder's lake finds, beside a running server and without one. */
export async function askContent(
  config: Config,
  text: string,
  params: Record<string, unknown> = {},
): Promise<unknown> {
  try {
    const lake = openContentLake(config)
    try {
      const query = {query: text, params, perspective: 'raw'}
      return (await lake.dataset('production').query(query, administrator)).result
    } finally {
      await lake.close()
    }
  } catch (error) {
    const client = error instanceof LakeError && isTaken(error) ? await runningClient(config) : null
    if (!client) throw error
    return client.fetch(text, params, {perspective: 'raw'})
  }
}

/** Knows nothing of campaigns that are at Sanity. @throws {CommandError} that names a missing campaign */
export async function assertCampaigns(config: Config, slugs: readonly string[]): Promise<void> {
  if (slugs.length === 0 || config.hosted) return
  const found = await askContent(config, CAMPAIGNS)
  const known = Array.isArray(found) ? [...new Set(found.map(String))].sort() : []
  const unknown = slugs.find((slug) => !known.includes(slug))
  if (unknown === undefined) return
  const others = known.length > 0 ? `There are: ${known.join(', ')}` : 'There is none yet'
  throw new CommandError(`There is no campaign "${unknown}". ${others}.`)
}
