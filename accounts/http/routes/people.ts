import {type Context, Hono} from 'hono'
import {z} from 'zod'
import {INVITATION_DAYS, RESET_HOURS} from '../../administration.ts'
import {AccessDeniedError} from '../../errors.ts'
import {readMembership} from '../../people/membership.ts'
import type {Person} from '../../people/people.ts'
import type {Principal} from '../../principal.ts'
import {
  managesPeople,
  mayChange,
  maySee,
  requireGivable,
  rolesGivenBy,
  visibleCampaigns,
} from '../../roles/staff.ts'
import {readBody, readFrom} from '../body.ts'
import type {AccountsHttp} from '../context.ts'
import {linkAddress} from '../paths.ts'
import {pictureAddress} from './account.ts'
import {describeSession} from './sessions.ts'

const iso = (time: number): string => new Date(time).toISOString()

const campaigns = z.array(z.string().min(1).max(200)).max(500).default([])
const languages = z.array(z.string().min(1).max(35)).max(50)
const newPersonBody = z.object({
  email: z.string(),
  name: z.string().optional(),
  role: z.string(),
  campaigns,
  languages: languages.default([]),
})
/** Languages stay as they are unless they are named. */
const membershipBody = z.object({role: z.string(), campaigns, languages: languages.optional()})

/**
 * `/auth/people…`: who works here, for administrators and, as far as their campaigns go, leads. People whom a lead may
 * not see are answered as people that there are not.
 */
export function peopleRoutes(http: AccountsHttp): Hono {
  const {accounts, campaignExists} = http
  const {people, administration, sessions, letters, passwords, passkeys} = accounts
  const routes = new Hono()

  const requireManager = async (c: Context): Promise<Principal> => {
    const principal = await accounts.authenticate(c.req.raw, http.visitOf(c))
    if (!principal) throw new AccessDeniedError(401, 'Not signed in', {refusal: 'signedOut'})
    if (managesPeople(principal)) return principal
    throw new AccessDeniedError(403, 'Only administrators and leads can invite and change people', {
      refusal: 'managersOnly',
    })
  }

  const describe = (manager: Principal, person: Person) => {
    const {id, email, name, role, createdAt} = person
    const open = sessions.list(id)
    return {
      id,
      email,
      name,
      role,
      roleTitle: accounts.roles.get(role).title,
      campaigns: visibleCampaigns(manager, person.campaigns),
      isEverywhere: person.campaigns.length === 0,
      languages: person.languages,
      picture: pictureAddress(http, id),
      createdAt: iso(createdAt),
      lastSeenAt: open[0] ? iso(open[0].seenAt) : null,
      // Whoever has no way to sign in yet has not used their invitation.
      isInvited:
        open.length === 0 && passwords.changedAt(id) === null && passkeys.list(id).length === 0,
      hasSecondFactor: accounts.secondFactorRequirement.isMetBy(id),
      isSelf: id === manager.id,
      mayChange: mayChange(manager, person) && id !== manager.id,
    }
  }

  const notFound = (c: Context) => c.json({statusCode: 404, message: 'No such person'}, 404)

  /** Somebody whom the manager may change; `null` when there is nobody, as far as they may know. */
  const changeable = (manager: Principal, id: string): Person | null => {
    const person = people.find(id)
    if (!person || person.removedAt !== null || !maySee(manager, person)) return null
    if (person.id === manager.id)
      throw new AccessDeniedError(403, 'Your own role can only be changed by somebody else', {
        refusal: 'ownRole',
      })
    if (mayChange(manager, person)) return person
    throw new AccessDeniedError(403, 'This person also works in campaigns that you do not lead', {
      refusal: 'foreignPerson',
    })
  }

  const requireCampaigns = (slugs: readonly string[]) => {
    const missing = slugs.find((slug) => !campaignExists(slug))
    if (missing !== undefined) {
      throw new AccessDeniedError(403, `There is no campaign "${missing}".`, {
        refusal: 'foreignCampaign',
      })
    }
  }

  const linkTo = (c: Context, secret: string): string => linkAddress(http.visitOf(c).origin, secret)

  /**
   * Mails a new link to somebody who has signed in before. Whoever sees it could sign in as them, so a lead never does.
   * @throws {AccessDeniedError} 403 when it cannot be mailed
   */
  const mailReset = (c: Context, manager: Principal, person: Person) => {
    const refuse = () => {
      throw new AccessDeniedError(
        403,
        'This person has signed in before, so a new link is only sent to them by mail. Ask an administrator.',
        {refusal: 'accountInUse'},
      )
    }
    if (!letters.canSendLinks) refuse()
    const {address = ''} = http.visitOf(c)
    const secret = administration.createResetLink(person, address, manager.id)
    if (!letters.reset(person, secret, RESET_HOURS)) refuse()
    return {link: null, isMailed: true, days: INVITATION_DAYS, hours: RESET_HOURS}
  }

  routes.get('/auth/people', async (c) => {
    const manager = await requireManager(c)
    return c.json({
      people: people
        .list()
        .filter((person) => maySee(manager, person))
        .map((person) => describe(manager, person)),
      roles: rolesGivenBy(manager, accounts.roles).map(({name, title, description}) => ({
        name,
        title,
        description,
      })),
      // The campaigns that roles may be bound to: for leads their own, else whichever there are.
      campaigns: manager.campaigns,
      isEverywhere: manager.campaigns.length === 0,
      languages: manager.languages,
      mailIsSent: letters.canSendLinks,
    })
  })

  routes.post('/auth/people', async (c) => {
    const [manager, body] = await readFrom(
      () => requireManager(c),
      () => readBody(c, newPersonBody),
    )
    const membership = readMembership(body.role, body.campaigns, body.languages)
    requireGivable(manager, membership, accounts.roles)
    requireCampaigns(membership.campaigns)
    const user = {email: body.email, name: body.name, ...membership}
    const {person, secret} = administration.addUser(manager.id, user)
    const link = linkTo(c, secret)
    const isMailed = letters.invite(person, secret, INVITATION_DAYS)
    return c.json({person: describe(manager, person), link, isMailed, days: INVITATION_DAYS}, 201)
  })

  routes.patch('/auth/people/:id', async (c) => {
    const [manager, body] = await readFrom(
      () => requireManager(c),
      () => readBody(c, membershipBody),
    )
    const person = changeable(manager, c.req.param('id'))
    if (!person) return notFound(c)
    const membership = readMembership(body.role, body.campaigns, body.languages ?? person.languages)
    requireGivable(manager, membership, accounts.roles)
    requireCampaigns(membership.campaigns.filter((slug) => !person.campaigns.includes(slug)))
    return c.json(describe(manager, administration.setUser(manager.id, person.email, membership)))
  })

  routes.post('/auth/people/:id/link', async (c) => {
    const manager = await requireManager(c)
    const person = changeable(manager, c.req.param('id'))
    if (!person) return notFound(c)
    if (manager.role !== 'administrator' && person.signedInAt !== null) {
      return c.json(mailReset(c, manager, person), 201)
    }
    const secret = administration.createInvitation(manager.id, person)
    const link = linkTo(c, secret)
    const isMailed = letters.invite(person, secret, INVITATION_DAYS)
    return c.json({link, isMailed, days: INVITATION_DAYS}, 201)
  })

  routes.delete('/auth/people/:id', async (c) => {
    const manager = await requireManager(c)
    const person = changeable(manager, c.req.param('id'))
    if (!person) return notFound(c)
    administration.removeUser(manager.id, person.email)
    return c.json({removed: true})
  })

  routes.get('/auth/people/:id/sessions', async (c) => {
    const manager = await requireManager(c)
    const person = changeable(manager, c.req.param('id'))
    if (!person) return notFound(c)
    return c.json(sessions.list(person.id).map((session) => describeSession(session, undefined)))
  })

  routes.delete('/auth/people/:id/sessions', async (c) => {
    const manager = await requireManager(c)
    const person = changeable(manager, c.req.param('id'))
    if (!person) return notFound(c)
    return c.json({ended: administration.endSessions(manager.id, person.id)})
  })

  routes.delete('/auth/people/:id/second-factors', async (c) => {
    const manager = await requireManager(c)
    if (manager.role !== 'administrator') {
      throw new AccessDeniedError(403, 'Only an administrator can reset second factors', {
        refusal: 'administratorsOnly',
      })
    }
    const person = changeable(manager, c.req.param('id'))
    if (!person) return notFound(c)
    administration.resetSecondFactors(manager.id, person.email)
    return c.json({reset: true})
  })

  return routes
}
