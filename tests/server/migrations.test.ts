import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {z} from 'zod'
import {readConfig} from '../../server/config.ts'
import {openContentLake} from '../../server/content/lake.ts'
import {
  clientStore,
  migrations,
  pendingMigrations,
  runMigrations,
} from '../../server/content/migrations/index.ts'
import {prepareEmbedded} from '../../server/content/open.ts'
import {startLake} from '../lake/harness.ts'

const ORIGIN = 'http://localhost:4321'
const families = '*[_type == "campaign"]{_id, "family": theme.family} | order(_id)'

describe('content of an older version', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'migrations-'))
    await cp(fileURLToPath(new URL('../fixtures/data-folder', import.meta.url)), folder, {
      recursive: true,
    })
  })
  afterEach(() => rm(folder, {recursive: true, force: true}))

  /** Starts on the folder as a server does. */
  async function start() {
    const lake = openContentLake(readConfig({HEMVIST_DATA: folder}))
    const content = await prepareEmbedded(lake, {origin: ORIGIN, port: 0, samples: true}, () => {})
    const dataset = lake.dataset('production')
    const ask = async (query: string) =>
      (await dataset.query({query}, {kind: 'administrator', identity: 'test'})).result
    return {content, dataset, ask}
  }

  test('is migrated once, including drafts and versions, and history keeps the old values', async () => {
    const first = await start()
    expect(first.content.description).toContain('“knappnal” (3 documents changed)')
    expect(await first.ask(families)).toEqual(
      ['campaign-kumla', 'drafts.campaign-kumla', 'versions.rHost2026.campaign-kumla'].map(
        (_id) => ({_id, family: 'knappnal'}),
      ),
    )
    const {sequence} = first.dataset
    await first.content.close()

    const second = await start()
    expect(second.content.description).toBe('there')
    expect(second.dataset.sequence).toBe(sequence)
    await second.content.close()
  })

  test('says in which campaigns a person may be shown, who used to be in all when none was listed', async () => {
    const {content, ask} = await start()
    const scopes =
      '*[defined(consent.basis)]{"scope": consent.scope, "listed": count(consent.campaigns) > 0}'
    const found = z
      .array(z.object({scope: z.string().nullable(), listed: z.boolean().nullable()}))
      .parse(await ask(scopes))
    expect(found.length).toBeGreaterThan(0)
    for (const {scope, listed} of found) expect(scope).toBe(listed ? 'chosen' : 'all')
    await content.close()
  })

  test('says which campaigns its documents belong to, wherever they are used', async () => {
    const {content, ask} = await start()
    const types = '["ambassador", "inflyttareStory", "contactPerson", "event", "opportunity"]'
    expect(await ask(`count(*[_type in ${types}])`)).toBeGreaterThan(0)
    expect(
      await ask(`*[_type in ${types} && !("campaign-kumla" in belongsTo[]._ref)]._id`),
    ).toEqual([])
    await content.close()
  })

  test('has released the languages that its campaigns had', async () => {
    const {content, ask} = await start()
    const campaigns = '*[_type == "campaign"]'
    expect(await ask(`count(${campaigns})`)).toBeGreaterThan(0)
    expect(await ask(`${campaigns}.releasedLanguages`)).toEqual(await ask(`${campaigns}.languages`))
    await content.close()
  })

  test('written by a later version is rejected by name', async () => {
    const {content, dataset} = await start()
    const record = {_id: 'hemvist.content', _type: 'hemvist.content', migrations: ['2099-later']}
    await dataset.transact(
      [{createOrReplace: record}],
      {},
      {kind: 'administrator', identity: 'test'},
    )
    await content.close()
    await expect(start()).rejects.toThrow(/changed by a later version of Hemvist \(2099-later\)/)
  })
})

describe('content behind an API', () => {
  const campaign = (_id: string, family: string) => ({_id, _type: 'campaign', theme: {family}})

  test('is counted by a dry run, changed by a run, and untouched by the next', async () => {
    const {client, stop} = await startLake()
    const store = clientStore(client)
    await client.create(campaign('old', 'badge'))
    await client.create(campaign('drafts.old', 'badge'))
    await client.create(campaign('other', 'kust'))

    const [planned] = await runMigrations(store, migrations, {dryRun: true})
    expect(planned?.documents).toBe(2)
    expect(await pendingMigrations(store)).toEqual(migrations)
    expect(await client.fetch('count(*[theme.family == "badge"])', {}, {perspective: 'raw'})).toBe(
      2,
    )

    await runMigrations(store, migrations)
    expect(await pendingMigrations(store)).toEqual([])
    expect(await client.fetch(families, {}, {perspective: 'raw'})).toEqual([
      {_id: 'drafts.old', family: 'knappnal'},
      {_id: 'old', family: 'knappnal'},
      {_id: 'other', family: 'kust'},
    ])
    const {_rev} = (await client.getDocument('old')) ?? {}
    expect((await runMigrations(store, migrations)).map(({documents}) => documents)).toEqual(
      migrations.map(() => 0),
    )
    expect((await client.getDocument('old'))?._rev).toBe(_rev)
    await stop()
  })

  test('names its steps of engagement in Swedish, so that other languages can be added', async () => {
    const {client, stop} = await startLake()
    const step = (name: unknown) => ({_key: 'a', _type: 'engagementStep', name, acts: ['ask']})
    const translated = {_type: 'localizedString', sv: 'Frågade', en: 'Asked'}
    await client.create({_id: 'old', _type: 'campaign', engagement: [step('Hörde av sig')]})
    await client.create({_id: 'new', _type: 'campaign', engagement: [step(translated)]})
    await runMigrations(clientStore(client), migrations)
    expect(await client.fetch('*[defined(engagement)] | order(_id).engagement[0]')).toEqual([
      step(translated),
      step({_type: 'localizedString', sv: 'Hörde av sig'}),
    ])
    await stop()
  })

  test('belongs to the campaign that names it, else to that of its issue, its consent or its place', async () => {
    const {client, stop} = await startLake()
    const to = (_ref: string) => ({_type: 'reference', _ref, _weak: true, _key: _ref})
    const documents: {_id: string; _type: string; [field: string]: unknown}[] = [
      {_id: 'sverige', _type: 'place'},
      {_id: 'kumla', _type: 'place', parent: to('sverige')},
      {_id: 'sorby', _type: 'place', parent: to('kumla')},
      {
        _id: 'c-kumla',
        _type: 'campaign',
        place: to('kumla'),
        contacts: [to('contact')],
        selection: {handpicked: [to('picked')], excluded: [to('excluded')]},
      },
      {_id: 'c-malmo', _type: 'campaign', place: to('malmo'), sections: [{items: [to('picked')]}]},
      {_id: 'contact', _type: 'contactPerson'},
      {_id: 'picked', _type: 'ambassador'},
      {_id: 'excluded', _type: 'event'},
      {_id: 'issue', _type: 'magazineIssue', campaign: to('c-malmo'), articles: [to('printed')]},
      {_id: 'printed', _type: 'article', place: to('kumla')},
      {_id: 'drafts.agreed', _type: 'ambassador', consent: {campaigns: [to('c-malmo')]}},
      {_id: 'placed', _type: 'opportunity', place: to('sorby')},
      {_id: 'elsewhere', _type: 'guide', place: to('sverige')},
      {_id: 'chosen', _type: 'guide', place: to('kumla'), belongsTo: [to('c-malmo')]},
    ]
    for (const document of documents) await client.create(document)
    await runMigrations(clientStore(client), migrations)
    const owners =
      '*[_type != "campaign" && _type != "place" && _type != "hemvist.content"]{_id, "to": belongsTo[]._ref}'
    const found = await client.fetch(owners, {}, {perspective: 'raw'})
    const told = found.map((one: {_id: string; to: string[]}) => [one._id, one.to])
    expect(Object.fromEntries(told)).toEqual({
      contact: ['c-kumla'],
      picked: ['c-kumla', 'c-malmo'],
      excluded: null,
      issue: ['c-malmo'],
      printed: ['c-malmo'],
      'drafts.agreed': ['c-malmo'],
      placed: ['c-kumla'],
      elsewhere: null,
      chosen: ['c-malmo'],
    })
    await stop()
  })

  test('is migrated again when older content is imported later', async () => {
    const {client, stop} = await startLake()
    const store = clientStore(client)
    await runMigrations(store, migrations)
    await client.create(campaign('imported', 'badge'))
    await runMigrations(store, migrations)
    expect(await client.fetch('*[_id == "imported"][0].theme.family')).toBe('knappnal')
    await stop()
  })
})
