import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  createMemberGate,
  type MemberGate,
  type ProviderSettings,
  readGroupRoles,
  readProviders,
} from '../accounts/index.ts'
import {isMissing} from '../files/index.ts'
import {addressOf, originOf} from '../http/index.ts'
import {CommandError} from './command-error.ts'
import type {Config} from './config.ts'

const FILE = 'sign-in.json'

function fromFile(file: string): unknown[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return []
    throw new CommandError(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    )
  }
  try {
    const content: unknown = JSON.parse(text)
    const providers = typeof content === 'object' && content && Reflect.get(content, 'providers')
    if (Array.isArray(providers)) return providers
  } catch (error) {
    throw new CommandError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  throw new CommandError(`${file} has to be an object with a list "providers".`)
}

function fromEnvironment({oidc}: Config): unknown[] {
  if (!oidc) return []
  const {issuer, clientId, clientSecret, title = 'organisationens konto', roles} = oidc
  return [
    {
      id: 'organisation',
      title,
      issuer,
      clientId,
      clientSecret,
      ...(roles ? {roles: readGroupRoles(roles)} : {}),
    },
  ]
}

/**
 * The identity providers that people sign in with: from the environment, and from `sign-in.json` in the data folder.
 * @throws {CommandError | AccountError} that names what is not usable
 */
export function readSignInProviders(config: Config): ProviderSettings[] {
  const file = join(config.dataFolder, FILE)
  const environment = fromEnvironment(config)
  return [...readProviders(environment, 'HEMVIST_OIDC_…'), ...readProviders(fromFile(file), file)]
}

/** In hosted mode, people's accounts are Sanity's. */
export function membersOf({hosted, origin, dataFolder}: Config): MemberGate | undefined {
  if (!hosted) return undefined
  const {projectId, apiHost} = hosted
  return createMemberGate({
    projectId,
    apiHost,
    installation: dataFolder,
    visitOf: (c) => ({origin: origin ?? originOf(c.req.raw), address: addressOf(c)}),
  })
}
