import {z} from 'zod'

const API = 'v2021-06-07'
const TIMEOUT_MS = 10_000
/** Sanity's own tokens are shorter than this. */
const MAX_TOKEN = 1_000

/** Somebody who holds a role in a Sanity project. */
export interface Member {
  id: string
  name: string
  /** '' when Sanity does not say. */
  email: string
  roles: readonly string[]
}

/** `/users/me` of a project: empty for nobody, without roles for people who do not belong to the project. */
const currentUser = z.object({
  id: z.string().min(1),
  name: z.string().default(''),
  email: z.string().nullish(),
  roles: z.array(z.object({name: z.string()})).nullish(),
})

/** Sanity could not be asked. */
export class SanityUnavailableError extends Error {
  override readonly name = 'SanityUnavailableError'
}

/** Asks Sanity who belongs to a project. */
export class ProjectMembers {
  readonly #address: string
  readonly #projectId: string

  /** @param apiHost scheme and host of the project's API; default: Sanity's */
  constructor(projectId: string, apiHost = `https://${projectId}.api.sanity.io`) {
    this.#address = `${apiHost}/${API}/users/me`
    this.#projectId = projectId
  }

  /**
   * Whom a token belongs to: a person's own from the Studio, or a robot's.
   * @returns `null` when the token is not valid, or its owner has no role in the project
   * @throws {SanityUnavailableError} when Sanity does not answer as it should
   */
  async find(token: string): Promise<Member | null> {
    if (!/^[\x21-\x7e]+$/.test(token) || token.length > MAX_TOKEN) return null
    let response: Response
    try {
      response = await fetch(this.#address, {
        // An API for many projects is told which by the header, as by Sanity's client.
        headers: {Authorization: `Bearer ${token}`, 'X-Sanity-Project-ID': this.#projectId},
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
    } catch (cause) {
      throw new SanityUnavailableError('Sanity cannot be reached', {cause})
    }
    if (response.status === 401 || response.status === 403) return null
    if (!response.ok) throw new SanityUnavailableError(`Sanity answered ${response.status}`)
    const parsed = currentUser.safeParse(await response.json().catch(() => null))
    const roles = parsed.data?.roles?.map(({name}) => name) ?? []
    return parsed.success && roles.length > 0
      ? {id: parsed.data.id, name: parsed.data.name, email: parsed.data.email ?? '', roles}
      : null
  }
}
