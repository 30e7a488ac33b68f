import {type Context, Hono} from 'hono'
import {z} from 'zod'
import {AccessDeniedError} from '../../errors.ts'
import {canUsePasskeys} from '../../passkeys/ceremonies.ts'
import type {Passkey} from '../../passkeys/passkeys.ts'
import {MIN_LENGTH} from '../../passwords/strength.ts'
import type {Person} from '../../people/people.ts'
import {MAX_PICTURE_BYTES} from '../../people/pictures.ts'
import {ADMINISTRATOR} from '../../principal.ts'
import type {Session} from '../../sign-in/sessions.ts'
import {readBody, readBytes, readFrom} from '../body.ts'
import type {AccountsHttp} from '../context.ts'
import {faultTexts} from '../pages/setup.ts'
import {qrCodeOf} from './setup.ts'

/** As long as pictures in content. */
const PICTURE_CACHE_SECONDS = 120

const iso = (time: number): string => new Date(time).toISOString()

const describePasskey = ({id, name, backedUp, createdAt, usedAt}: Passkey) => ({
  id,
  name,
  backedUp,
  createdAt: iso(createdAt),
  usedAt: usedAt === null ? null : iso(usedAt),
})

const profileBody = z.object({name: z.string().optional(), language: z.string().optional()})
const passwordBody = z.object({password: z.string(), current: z.string().optional()})
const passkeyBody = z.object({state: z.string(), response: z.unknown(), name: z.string()})
const nameBody = z.object({name: z.string()})
const codeBody = z.object({state: z.string(), code: z.string()})

/** The address of somebody's picture; `null` when they have none. */
export const pictureAddress = ({accounts}: AccountsHttp, person: string): string | null => {
  const version = accounts.pictures.versionOf(person)
  return version === null ? null : `/v1/auth/pictures/${person}?v=${version}`
}

/** `/auth/account…`: your own name, picture, language, password, passkeys and second factor, as JSON. */
export function accountRoutes(http: AccountsHttp): Hono {
  const {accounts} = http
  const {ownAccount, passkeys, passwords, secondFactors, signIn, pictures} = accounts
  const {secondFactorRequirement: requirement} = accounts
  const routes = new Hono()

  const describe = (c: Context, person: Person, session: Session) => {
    const {id, email, name, language, role, campaigns, createdAt} = person
    const changedAt = passwords.changedAt(id)
    return {
      id,
      email,
      name,
      language,
      role,
      roleTitle: accounts.roles.get(role).title,
      campaigns,
      createdAt: iso(createdAt),
      picture: pictureAddress(http, id),
      password: {changedAt: changedAt === null ? null : iso(changedAt), minLength: MIN_LENGTH},
      passkeys: passkeys.list(id).map(describePasskey),
      canUsePasskeys: canUsePasskeys(http.visitOf(c)),
      codes: {
        isOn: secondFactors.isOn(id),
        recoveryCodesLeft: secondFactors.recoveryCodesLeft(id),
      },
      requiresSecondFactor: requirement.isFor(role),
      // Until then, how to sign in can be changed without proving again who one is.
      isFresh: ownAccount.isFresh(session),
    }
  }

  /** Whoever changes how they sign in must have proved recently who they are. */
  const requireFresh = (c: Context, {setup = false} = {}) => {
    const found = http.requirePerson(c, {setup})
    if (ownAccount.isFresh(found.session)) return found
    throw new AccessDeniedError(403, 'Sign in again to change how you sign in', {
      refusal: 'signInAgain',
    })
  }

  const again = (c: Context, person: Person) => {
    const current = accounts.people.find(person.id) ?? person
    return describe(c, current, http.requirePerson(c).session)
  }

  routes.get('/auth/account', (c) => {
    const session = accounts.sessionOf(c.req.raw, http.visitOf(c))
    if (session?.person === ADMINISTRATOR.id) {
      return c.json({
        id: ADMINISTRATOR.id,
        name: ADMINISTRATOR.name,
        role: ADMINISTRATOR.role,
        isServer: true,
      })
    }
    const {person} = http.requirePerson(c)
    return c.json(again(c, person))
  })

  routes.patch('/auth/account', async (c) => {
    const [{person}, profile] = await readFrom(
      () => http.requirePerson(c),
      () => readBody(c, profileBody),
    )
    ownAccount.setProfile(person, profile)
    return c.json(again(c, person))
  })

  routes.put('/auth/account/picture', async (c) => {
    const [{person}, bytes] = await readFrom(
      () => http.requirePerson(c),
      () => readBytes(c, MAX_PICTURE_BYTES),
    )
    await ownAccount.setPicture(person, bytes)
    return c.json(again(c, person))
  })

  routes.delete('/auth/account/picture', (c) => {
    const {person} = http.requirePerson(c)
    ownAccount.removePicture(person)
    return c.json(again(c, person))
  })

  routes.get('/auth/pictures/:person', async (c) => {
    const principal = await accounts.authenticate(c.req.raw, http.visitOf(c))
    if (!principal) throw new AccessDeniedError(401, 'Not signed in', {refusal: 'signedOut'})
    const picture = pictures.find(c.req.param('person'))
    if (!picture) return c.json({statusCode: 404, message: 'No such picture'}, 404)
    return c.body(picture.bytes, 200, {
      'Content-Type': picture.type,
      // Once it is removed, nobody goes on seeing it for long.
      'Cache-Control': `private, max-age=${PICTURE_CACHE_SECONDS}, must-revalidate`,
    })
  })

  routes.put('/auth/account/password', async (c) => {
    const [{person, session}, {password, current = ''}] = await readFrom(
      () => http.requirePerson(c),
      () => readBody(c, passwordBody),
    )
    const request = http.signInRequest(c)
    if (
      !ownAccount.isFresh(session) &&
      !(await signIn.confirmsPassword(person, current, request))
    ) {
      throw new AccessDeniedError(403, 'The current password is wrong', {refusal: 'passwordWrong'})
    }
    const faults = await ownAccount.setPassword(person, password, session)
    if (faults.length > 0) {
      return c.json({statusCode: 422, faults: faultTexts(faults, http.languageOf(c))}, 422)
    }
    const renewed = signIn.renew(session, http.signInRequest(c))
    if ('ticket' in renewed) http.enter(c, renewed, '')
    return c.json({ok: true})
  })

  routes.post('/auth/account/passkeys/begin', async (c) => {
    const {person} = requireFresh(c, {setup: true})
    return c.json(await accounts.ceremonies.beginRegistration(person, http.visitOf(c)))
  })

  routes.post('/auth/account/passkeys', async (c) => {
    const [{person, session}, {name, state, response}] = await readFrom(
      () => requireFresh(c, {setup: true}),
      () => readBody(c, passkeyBody),
    )
    const passkey = await ownAccount.addPasskey(person, name, state, response, http.visitOf(c))
    const renewed = signIn.renew(session, http.signInRequest(c))
    if ('ticket' in renewed) http.enter(c, renewed, '')
    return c.json(describePasskey(passkey), 201)
  })

  routes.patch('/auth/account/passkeys/:id', async (c) => {
    const [{person}, {name}] = await readFrom(
      () => http.requirePerson(c),
      () => readBody(c, nameBody),
    )
    return passkeys.rename(person.id, c.req.param('id'), name)
      ? c.json(again(c, person))
      : c.json({statusCode: 404, message: 'No such passkey'}, 404)
  })

  routes.delete('/auth/account/passkeys/:id', (c) => {
    const {person} = requireFresh(c)
    const mustHave = requirement.isFor(person.role)
    return ownAccount.removePasskey(person, c.req.param('id'), mustHave)
      ? c.json(again(c, person))
      : c.json({statusCode: 404, message: 'No such passkey'}, 404)
  })

  routes.post('/auth/account/codes/begin', async (c) => {
    const {person} = requireFresh(c)
    const {state, key, address} = ownAccount.beginTotp(person)
    return c.json({state, key, qr: await qrCodeOf(address)})
  })

  routes.post('/auth/account/codes', async (c) => {
    const [{person}, {state, code}] = await readFrom(
      () => requireFresh(c),
      () => readBody(c, codeBody),
    )
    const recoveryCodes = ownAccount.finishTotp(person, state, code)
    return recoveryCodes
      ? c.json({recoveryCodes}, 201)
      : c.json({statusCode: 422, message: 'The code is wrong'}, 422)
  })

  routes.post('/auth/account/codes/recovery', (c) => {
    const {person} = requireFresh(c)
    if (!secondFactors.isOn(person.id)) {
      return c.json({statusCode: 422, message: 'Connect an app for codes first'}, 422)
    }
    return c.json({recoveryCodes: ownAccount.renewRecoveryCodes(person)}, 201)
  })

  routes.delete('/auth/account/codes', (c) => {
    const {person} = requireFresh(c)
    ownAccount.turnOffTotp(person, requirement.isFor(person.role))
    return c.json(again(c, person))
  })

  return routes
}
