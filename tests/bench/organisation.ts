import {readMembership, readRole} from '../../accounts/index.ts'
import {administrator, type LakeDocument} from '../../lake/index.ts'
import {type AccountsWorld, cookieOf, form, openWorld} from '../accounts/world.ts'
import {generateDocuments} from './lake/documents.ts'

const DOCUMENTS = 8_000

/** How many of each an organisation has, with the same documents. */
export interface Organisation {
  campaigns: number
  people: number
  roles: number
}

const campaign = (number: number, {campaigns}: Organisation) => `c-${number % campaigns}`
const slug = (number: number, {campaigns}: Organisation) => `kampanj-${number % campaigns}`
/** Somebody's e-mail address. */
export const address = (number: number) => `person-${number}@region.example`

/** Documents of an organisation: each belongs to a campaign, places and the like to none. */
function documents(organisation: Organisation): LakeDocument[] {
  const owned = new Set(['story', 'ambassador', 'article', 'event'])
  const numbers = new Map<string, number>()
  const ownerOf = (id: string) => {
    const published = id.replace(/^drafts\./, '')
    const number = numbers.get(published) ?? numbers.size
    numbers.set(published, number)
    return {_key: 'k', _type: 'reference', _ref: campaign(number, organisation), _weak: true}
  }
  const generated = generateDocuments(DOCUMENTS).filter(({_type}) => _type !== 'campaign')
  const [first] = generated
  if (!first) throw new Error('Nothing was generated')
  const campaigns = Array.from({length: organisation.campaigns}, (_, number) => ({
    ...first,
    _id: campaign(number, organisation),
    _type: 'campaign',
    name: `Kampanj ${number}`,
    slug: {_type: 'slug', current: slug(number, organisation)},
  }))
  return [
    ...campaigns,
    ...generated.map((document) =>
      owned.has(document._type) ? {...document, belongsTo: [ownerOf(document._id)]} : document,
    ),
  ]
}

export interface Colleague {
  headers: Record<string, string>
  /** The campaigns that they work in. */
  campaigns: string[]
}

/** People with roles, most of them in a few campaigns, who have all signed in. */
async function employ(world: AccountsWorld, organisation: Organisation): Promise<Colleague[]> {
  const {administration} = world.accounts
  for (let number = 0; number < organisation.roles; number++) {
    const role = {
      name: `roll-${number}`,
      title: `Roll ${number}`,
      grants: [
        {scope: 'campaigns', permissions: ['read', 'create', 'update', 'history']},
        {
          scope: 'campaigns',
          filter: `_type == "event" || featured == true`,
          permissions: ['publish'],
        },
        {scope: 'shared', permissions: ['read']},
        {
          scope: 'all',
          filter: `language == "sv" && _type == "typ${number}"`,
          permissions: ['read'],
        },
      ],
    }
    administration.setRole('bench', readRole(role))
  }
  const people: Colleague[] = []
  for (let number = 0; number < organisation.people; number++) {
    const own = Array.from({length: 1 + (number % 3)}, (_, more) => number + more * 7)
    const slugs = own.map((one) => slug(one, organisation))
    const membership = readMembership(`roll-${number % organisation.roles}`, slugs)
    const user = {email: address(number), ...membership}
    const {secret} = administration.addUser('bench', user)
    const entered = await world.visit('/v1/auth/link', form({key: secret}))
    const headers = {Cookie: cookieOf(entered), 'Sec-Fetch-Site': 'same-origin'}
    people.push({headers, campaigns: own.map((one) => campaign(one, organisation))})
  }
  return people
}

export interface OpenOrganisation {
  world: AccountsWorld
  people: Colleague[]
}

/** An organisation with all its documents and people. */
export async function openOrganisation(organisation: Organisation): Promise<OpenOrganisation> {
  const world = await openWorld()
  // In one transaction, since documents refer to each other.
  const all = documents(organisation).map((document) => ({create: document}))
  await world.lake.dataset('production').transact(all, {}, administrator)
  return {world, people: await employ(world, organisation)}
}
