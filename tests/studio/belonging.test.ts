import type {SanityClient} from 'studio-client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {BELONGING_TYPES, belongsToCampaigns} from '../../schemas/index.ts'
import type {Message} from '../../studio/inbox/api.ts'
import {createDraft} from '../../studio/inbox/draft.ts'
import {campaignTemplates} from '../../studio/structure/templates.ts'
import {startLake, type TestLake} from '../lake/harness.ts'
import {studioClient} from './client.ts'

const CAMPAIGN = 'c-kumla'

let lake: TestLake
let client: SanityClient
beforeAll(async () => {
  lake = await startLake()
  client = studioClient(lake)
  await client.create({_id: CAMPAIGN, _type: 'campaign', name: 'Kumla'})
})
afterAll(() => lake.stop())

const belongs = (id: string): Promise<boolean> =>
  client.fetch(
    `count(*[_id == $id && ${belongsToCampaigns([CAMPAIGN])}]) == 1`,
    {id: `drafts.${id}`},
    {perspective: 'raw'},
  )

const creatable = campaignTemplates.map(({schemaType, value}) => ({type: schemaType, value}))

test('everything that belongs to campaigns can be created inside one', () => {
  const types = creatable.map(({type}) => type)
  expect(types).toEqual(expect.arrayContaining([...BELONGING_TYPES, 'form', 'redirect']))
})

test.each(creatable)('$type created inside a campaign belongs to it', async ({type, value}) => {
  if (typeof value !== 'function') throw new TypeError(`${type} has no initial value`)
  const document: object = await value({campaign: CAMPAIGN, place: null}, undefined)
  await client.create({_id: `drafts.new-${type}`, _type: type, ...document})
  expect(await belongs(`new-${type}`)).toBe(true)
})

const message: Omit<Message, 'kind'> = {
  id: 'm1',
  number: 1,
  campaign: CAMPAIGN,
  campaignSlug: 'kumla',
  title: 'Berätta din historia',
  language: 'sv',
  receivedAt: Date.parse('2026-06-15T12:00:00Z'),
  state: 'new',
  assignee: null,
  eraseAt: null,
  fields: [{name: 'name', label: 'Namn', value: 'Anna'}],
  entries: [],
}

test.each(['story', 'ambassador'] as const)(
  'a draft made of a message (%s) belongs to its campaign, as the consent says',
  async (kind) => {
    const {id} = await createDraft(client, {...message, kind})
    expect(await belongs(id)).toBe(true)
    const draft = await client.getDocument(`drafts.${id}`)
    expect(draft?.consent.campaigns).toEqual(draft?.belongsTo)
  },
)

test('a message sent just after midnight in Sweden has its consent from that day', async () => {
  const {id} = await createDraft(client, {
    ...message,
    kind: 'story',
    receivedAt: Date.parse('2026-06-14T22:30:00Z'),
  })
  const draft = await client.getDocument(`drafts.${id}`)
  expect(draft?.consent).toMatchObject({askedAt: '2026-06-15', validUntil: '2028-06-15'})
})
