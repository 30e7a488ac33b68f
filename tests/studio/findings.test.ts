import {createClient} from 'studio-client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {readMembership} from '../../accounts/index.ts'
import {administrator} from '../../lake/index.ts'
import {
  collectFindings,
  type DocumentFinding,
  idsOfCampaign,
} from '../../studio/findings/collect.ts'
import {findingsCsv} from '../../studio/findings/words.ts'
import {startWholeServer, TOKEN, type WholeServer} from '../security/server.ts'

let server: WholeServer

const long = `Vi ${'flyttade '.repeat(40)}hit.`
const to = (ref: string) => ({_type: 'reference', _ref: ref, _weak: true})
const guide = (id: string, campaign: string) => ({
  _id: id,
  _type: 'guide',
  title: {sv: `Guide ${id}`},
  lead: {sv: long},
  belongsTo: [{_key: 'c', ...to(campaign)}],
})

/** More than are read at a time. */
const MANY = 230

beforeAll(async () => {
  server = await startWholeServer()
  const guides = Array.from({length: MANY}, (_, index) => guide(`guide-${index}`, 'malmo'))
  await server.lake
    .dataset('production')
    .transact(
      [
        {create: {_id: 'malmo', _type: 'campaign', name: 'Malmö', slug: {current: 'malmo'}}},
        ...guides.map((one) => ({create: one})),
        {create: {...guide('guide-1', 'malmo'), _id: 'drafts.guide-1', lead: {sv: 'Kort nu.'}}},
        {create: guide('drafts.guide-ny', 'kumla')},
      ],
      {},
      administrator,
    )
})
afterAll(() => server.close())

const clientOf = (token: string) =>
  createClient({
    projectId: 'local',
    dataset: 'production',
    apiHost: `http://127.0.0.1:${server.port}`,
    useProjectHostname: false,
    useCdn: false,
    apiVersion: '2025-02-19',
    token,
  })

async function collect(token: string) {
  const found: DocumentFinding[] = []
  let documents = 0
  for await (const page of collectFindings(clientOf(token), new AbortController().signal)) {
    found.push(...page.findings)
    documents += page.documents
  }
  return {found, documents}
}

test('every document is read once, as it is edited, however many there are', async () => {
  const {found} = await collect(TOKEN)
  const ids = found.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toHaveLength(MANY)
  expect(ids).toContain('guide-ny')
  expect(ids).not.toContain('guide-1')
})

test('a campaign’s findings are those of what it consists of', async () => {
  const ids = await idsOfCampaign(clientOf(TOKEN), 'kumla', new AbortController().signal)
  expect(ids.has('guide-ny')).toBe(true)
  expect(ids.has('guide-2')).toBe(false)
})

test('nobody gets findings in what they may not read', async () => {
  const {secret} = server.accounts.administration.addToken(
    'elsewhere',
    readMembership('communicator', ['kumla']),
  )
  const {found} = await collect(secret)
  expect(found.map(({id}) => id)).toContain('guide-ny')
  // Published documents are public; what only Malmö edits is not.
  await server.lake
    .dataset('production')
    .transact([{create: guide('drafts.guide-hemlig', 'malmo')}], {}, administrator)
  expect((await collect(TOKEN)).found.map(({id}) => id)).toContain('guide-hemlig')
  expect((await collect(secret)).found.map(({id}) => id)).not.toContain('guide-hemlig')
})

test('the table for spreadsheets names the field and its address, and no formula', async () => {
  const {found} = await collect(TOKEN)
  const [first] = found
  const csv = findingsCsv(first ? [{...first, title: '=1+1'}] : [], () => 'https://h.se/studio')
  expect(csv).toContain(`"Långa meningar";"'=1+1";"Guide";"Svenska"`)
  expect(csv).toContain('"https://h.se/studio"')
})
