import {Hono} from 'hono'
import type {Requester} from '../../access/index.ts'
import {httpError} from '../../errors.ts'
import type {Lake} from '../../lake.ts'
import {MAX_IDS} from '../../limits.ts'
import type {Setting} from '../../settings/index.ts'
import {readJson} from '../body.ts'
import type {LakeApp, LakeEnv} from '../context.ts'
import {list} from '../parameters.ts'
import {type Account, type Directory, findAccount} from './directory.ts'

const requirePerson = (requester: Requester): string => {
  if (requester.kind === 'public') throw httpError(401, 'Sign in first')
  return requester.identity
}

const asSetting = (value: unknown): Setting => {
  if (typeof value === 'object' && value !== null && 'key' in value && 'value' in value) {
    const {key, value: content} = value
    if (typeof key === 'string') return {key, value: content}
  }
  throw httpError(400, 'Expected an array of {key, value}')
}

/** A person as `/users/<id>` shows them; `null` for unknown people. */
const describe = (account: Account | undefined, knowsAddresses: boolean) =>
  account
    ? {
        id: account.id,
        displayName: account.name,
        familyName: '',
        givenName: account.name,
        imageUrl: account.imageUrl ?? null,
        // Colleagues are known by name; addresses are for those who manage accounts.
        email: knowsAddresses ? account.email : '',
        provider: 'hemvist',
        createdAt: account.createdAt,
        updatedAt: account.createdAt,
      }
    : null

/** The signed-in person as `/users/me` shows them; an empty object for anonymous requests, as in Sanity. */
const currentUser = (directory: Directory, requester: Requester): Record<string, unknown> => {
  if (requester.kind === 'public') return {}
  const account = findAccount(directory, requester.identity)
  if (!account) return {}
  const {id, name, email, imageUrl = null, role, campaigns} = account
  return {
    id,
    name,
    email,
    profileImage: imageUrl,
    provider: 'hemvist',
    role: role.name,
    roles: [role],
    // A role that is limited to campaigns which are gone is limited all the same.
    campaigns: campaigns ?? [],
    isEverywhere: campaigns === undefined,
  }
}

/** `/users/*`: people, and what the Studio remembers for each of them. */
export function userRoutes(lake: Lake, directory: Directory): LakeApp {
  const routes: LakeApp = new Hono<LakeEnv>()

  routes.get('/users/me', (c) => c.json(currentUser(directory, c.get('requester'))))

  routes.get('/users/me/keyvalue/:keys', async (c) => {
    const person = requirePerson(c.get('requester'))
    return c.json(await lake.settings.read(person, list(c.req.param('keys'), MAX_IDS)))
  })

  routes.put('/users/me/keyvalue', async (c) => {
    const person = requirePerson(c.get('requester'))
    const body = await readJson(c)
    if (!Array.isArray(body)) throw httpError(400, 'Expected an array of {key, value}')
    const changes = body.map(asSetting)
    await lake.settings.write(person, changes)
    const keys = changes.map(({key}) => key)
    return c.json(await lake.settings.read(person, keys))
  })

  routes.delete('/users/me/keyvalue/:keys', async (c) => {
    const person = requirePerson(c.get('requester'))
    await lake.settings.remove(person, list(c.req.param('keys'), MAX_IDS))
    return c.json({deleted: true})
  })

  // Unknown people are `null` rather than an error: history and comments may refer to people who have left.
  routes.get('/users/:ids', (c) => {
    const requester = c.get('requester')
    const person = requirePerson(requester)
    const users = list(c.req.param('ids'), MAX_IDS).map((id) =>
      describe(findAccount(directory, id), requester.kind === 'administrator' || id === person),
    )
    return c.json(users.length === 1 ? (users[0] ?? null) : users)
  })

  return routes
}
