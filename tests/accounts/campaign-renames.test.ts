import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {openAccounts, readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {accessTo} from '../../server/access.ts'
import {type AccountsWorld, openWorld, TOKEN} from './world.ts'

const campaign = (id: string, slug: string) => ({
  _id: id,
  _type: 'campaign',
  slug: {_type: 'slug', current: slug},
})
const draft = (name: string) => ({
  _id: `drafts.guide-${name}`,
  _type: 'guide',
  title: name,
  belongsTo: [{_key: 'k', _type: 'reference', _ref: `c-${name}`, _weak: true}],
})

let world: AccountsWorld
let host: string
let chief: SanityClient
/** What a lead of each campaign uses. */
const leads = new Map<string, SanityClient>()
const NAMES = ['kumla', 'malmo']

const clientFor = (token: string) =>
  createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://${host}`,
    useProjectHostname: false,
    useCdn: false,
    token,
  })

beforeEach(async () => {
  world = await openWorld()
  host = await world.serve()
  chief = clientFor(TOKEN)
  await create(...NAMES.flatMap((name) => [campaign(`c-${name}`, name), draft(name)]))
  for (const name of NAMES) {
    const wanted = readMembership('lead', [name])
    leads.set(name, clientFor(world.accounts.administration.addToken('test', wanted).secret))
  }
})
afterEach(() => world.close())

async function create(...documents: {_id: string; _type: string}[]): Promise<void> {
  const transaction = chief.transaction()
  for (const document of documents) transaction.create(document)
  await transaction.commit()
}

const rename = (name: string, slug: string, by: SanityClient = chief) =>
  by.patch(`c-${name}`).set({'slug.current': slug}).commit()

/** The drafts that a lead sees. */
const seenBy = async (name: string): Promise<string[]> =>
  (await leads
    .get(name)
    ?.fetch('*[_type == "guide"] | order(title).title', {}, {perspective: 'raw'})) ?? []

const edits = (name: string, what: string): Promise<boolean> =>
  (leads.get(name) ?? chief)
    .patch(`drafts.guide-${what}`)
    .set({seen: true})
    .commit()
    .then(
      () => true,
      () => false,
    )

describe('whoever is bound to a campaign', () => {
  test('keeps it when its slug changes, and gets no other', async () => {
    const user = {email: 'anna@kumla.se', ...readMembership('viewer', NAMES)}
    const {person} = world.accounts.administration.addUser('test', user)
    await rename('kumla', 'flytta-till-kumla')
    expect([await seenBy('kumla'), await edits('kumla', 'kumla')]).toEqual([['kumla'], true])
    expect([await seenBy('malmo'), await edits('malmo', 'kumla')]).toEqual([['malmo'], false])
    expect(world.accounts.people.find(person.id)?.campaigns).toEqual(['flytta-till-kumla', 'malmo'])
    expect([...world.accounts.audit.read()].at(-1)).toMatchObject({
      event: 'campaign-renamed',
      details: {from: 'kumla', to: 'flytta-till-kumla'},
    })
    // A later campaign with the former slug is another one.
    await create(campaign('c-new', 'kumla'), draft('new'))
    expect(await seenBy('kumla')).toEqual(['kumla'])
    expect(await edits('kumla', 'new')).toBe(false)
  })

  test('keeps it when two campaigns exchange their slugs', async () => {
    await chief
      .transaction()
      .patch('c-kumla', {set: {'slug.current': 'malmo'}})
      .patch('c-malmo', {set: {'slug.current': 'kumla'}})
      .commit()
    for (const name of NAMES) expect(await seenBy(name)).toEqual([name])
  })

  test('may rename it, and goes on', async () => {
    await rename('kumla', 'nya-kumla', leads.get('kumla'))
    expect([await seenBy('kumla'), await edits('kumla', 'kumla')]).toEqual([['kumla'], true])
  })

  test('gets nothing of another campaign by giving their own its slug', async () => {
    await rename('malmo', 'kumla', leads.get('malmo'))
    expect(await seenBy('malmo')).not.toContain('kumla')
    expect(await edits('malmo', 'kumla')).toBe(false)
    expect([await seenBy('kumla'), await edits('kumla', 'kumla')]).toEqual([['kumla'], true])
    await rename('malmo', 'malmo-igen')
    expect(await seenBy('malmo')).toEqual(['malmo'])
  })

  test('keeps it when it was renamed while no server watched', async () => {
    world.accounts.close()
    const mutations = [
      {patch: {id: 'c-kumla', set: {'slug.current': 'q'}}},
      {create: campaign('c-new', 'kumla')},
    ]
    await world.lake.dataset('production').transact(mutations, {}, administrator)
    const accounts = openAccounts({file: join(world.folder, 'accounts.sqlite')})
    accessTo(accounts, world.lake, undefined)
    const campaigns = accounts.tokens.list().flatMap((token) => token.campaigns)
    expect(campaigns.toSorted()).toEqual(['malmo', 'q'])
    accounts.close()
  })
})

test('after any renames, noticed at any time, memberships name the campaign that they did', async () => {
  const slug = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  const step = fc.record({
    /** The campaign at this place gets the slug, unless another has it; then they exchange them. */
    campaign: fc.nat(2),
    slug,
    isNoticed: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, {maxLength: 12}), async (steps) => {
      const {accounts, close} = await openWorld()
      try {
        const slugs = ['a', 'b', 'c']
        const follow = () =>
          accounts.administration.followCampaigns({
            bySlug: new Map(slugs.map((one, index) => [one, `c${index}`])),
            ids: new Set(slugs.map((_, index) => `c${index}`)),
          })
        follow()
        const people = slugs.map((one, index) =>
          accounts.administration.addUser('test', {
            email: `p${index}@kumla.se`,
            ...readMembership('viewer', [one]),
          }),
        )
        for (const {campaign: index, slug: wanted, isNoticed} of steps) {
          const other = slugs.indexOf(wanted)
          const former = slugs[index] ?? ''
          if (other >= 0) slugs[other] = former
          slugs[index] = wanted
          if (isNoticed) follow()
        }
        follow()
        const named = people.map(({person}) => accounts.people.find(person.id)?.campaigns)
        expect(named).toEqual(slugs.map((one) => [one]))
      } finally {
        await close()
      }
    }),
    {numRuns: 25},
  )
})
