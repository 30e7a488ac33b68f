import {copyFile, mkdir, rm, symlink} from 'node:fs/promises'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import fc from 'fast-check'
import sharp from 'sharp'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {authenticateByToken, createLakeApp, type Mutation} from '../../../lake/index.ts'
import {buildSite, deploy, folderTarget, type Published, Publisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, tree, type World} from '../helpers/world.ts'

const campaigns = ['north', 'south']
/** `PUBLISH_RUNS=300` runs the property for longer. */
const RUNS = Number(process.env.PUBLISH_RUNS ?? 12)

const slugs = ['anna', 'bo', 'cilla', 'åsa', 'dag-2']

/** A random mutation: what editors do, in any order and on whatever exists. */
const someId = fc.constantFrom('s1', 's2', 's3', 's4', 's5')
const someCampaign = fc.constantFrom(...campaigns)
const text = fc.constantFrom('Ett', 'Två', 'Tre & <fyra>', 'Åäö')
const key = (prefix: string, index: number) => `${prefix}${index}`
const reference = (_ref: string) => ({_type: 'reference', _ref, _weak: true})
/** Milliseconds from when it is drawn until a story expires: long ago, in a moment, or when the tests are done. */
const MOMENT = 20
const expiry = fc.constantFrom(-60_000, MOMENT, 3_600_000)
const pictures = ['one', 'two']
/** Ids of the pictures' assets in the lake. */
const assets = new Map<string, string>()
const portrait = (name: string) => ({
  _type: 'image',
  asset: {_type: 'reference', _ref: assets.get(name) ?? ''},
})

type Change = () => Mutation

/** Changes computed when they are carried out: by then the clock has moved on, and pictures have ids. */
const later: fc.Arbitrary<Change> = fc.oneof(
  fc.record({id: someId, from: expiry}).map(({id, from}) => () => {
    const expires = new Date(Date.now() + from).toISOString()
    return {patch: {query: '*[_id == $id]', params: {id}, set: {expires}}}
  }),
  fc.record({id: someId, name: fc.constantFrom(...pictures)}).map(({id, name}) => () => ({
    patch: {query: '*[_id == $id]', params: {id}, set: {portrait: portrait(name)}},
  })),
  someId.map((id) => () => ({
    patch: {query: '*[_id == $id]', params: {id}, unset: ['portrait']},
  })),
)

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc
    .record({id: someCampaign, to: fc.array(someId, {maxLength: 2}), label: text})
    .map(({id, to, label}) => {
      const navigation = to.map((one, index) => ({
        _key: key('n', index),
        label,
        to: reference(one),
      }))
      return {patch: {query: '*[_id == $id]', params: {id}, set: {navigation}}}
    }),
  fc.record({id: someCampaign, of: fc.subarray(['p1', 'p2'])}).map(({id, of}) => {
    const partners = of.map((one, index) => ({...reference(one), _key: key('p', index)}))
    return {patch: {query: '*[_id == $id]', params: {id}, set: {partners}}}
  }),
  fc.record({id: fc.constantFrom('p1', 'p2'), title: text}).map(({id, title}) => ({
    createOrReplace: {_id: id, _type: 'organisation', title},
  })),
  fc
    .record({id: someId, of: someCampaign, slug: fc.constantFrom(...slugs), title: text})
    .map(({id, of, slug, title}) => ({
      createOrReplace: story(id, of, {title, slug: {current: slug}}),
    })),
  fc.record({id: someId, title: text}).map(({id, title}) => ({
    patch: {query: '*[_id == $id]', params: {id}, set: {title}},
  })),
  fc.record({id: someId, slug: fc.constantFrom(...slugs)}).map(({id, slug}) => ({
    patch: {query: '*[_id == $id]', params: {id}, set: {slug: {current: slug}}},
  })),
  fc.record({id: someId, friend: someId}).map(({id, friend}) => ({
    patch: {query: '*[_id == $id]', params: {id}, set: {friend: {_ref: friend, _weak: true}}},
  })),
  fc.record({id: someId, of: someCampaign}).map(({id, of}) => ({
    patch: {query: '*[_id == $id]', params: {id}, set: {campaign: {_ref: of, _weak: true}}},
  })),
  someId.map((id) => ({delete: {query: '*[_id == $id]', params: {id}}})),
  fc.record({id: someCampaign, title: text}).map(({id, title}) => ({
    patch: {query: '*[_id == $id]', params: {id}, set: {title}},
  })),
  fc
    .record({id: someCampaign, languages: fc.subarray(['sv', 'en', 'fi'], {minLength: 1})})
    .map(({id, languages}) => ({
      patch: {query: '*[_id == $id]', params: {id}, set: {languages}},
    })),
  fc
    .record({id: someCampaign, slug: fc.constantFrom('north', 'south', 'norr')})
    .map(({id, slug}) => ({
      patch: {query: '*[_id == $id]', params: {id}, set: {slug: {current: slug}}},
    })),
  fc.record({id: someId, withheld: fc.subarray(campaigns)}).map(({id, withheld}) => ({
    patch: {query: '*[_id == $id]', params: {id}, set: {withheld}},
  })),
  fc
    .record({id: someCampaign, accent: fc.constantFrom('#123456', '#abcdef')})
    .map(({id, accent}) => ({
      patch: {query: '*[_id == $id]', params: {id}, set: {accent}},
    })),
  text.map((footer) => ({
    createOrReplace: {_id: 'settings', _type: 'settings', footer},
  })),
  fc.constant({delete: {query: '*[_id == "settings"]'}}),
  fc.record({id: someId, draft: text}).map(({id, draft}) => ({
    createOrReplace: {...story(id, 'north', {title: draft}), _id: `drafts.${id}`},
  })),
  someCampaign.map((id) => ({delete: {query: '*[_id == $id]', params: {id}}})),
  someCampaign.map((id) => ({createIfNotExists: campaign(id)})),
  fc
    .record({id: someCampaign, from: fc.constantFrom('/gammal/', '/stories/bo/')})
    .map(({id, from}) => ({
      createOrReplace: {
        _id: `redirect-${id}`,
        _type: 'redirect',
        campaign: {_ref: id, _weak: true},
        from,
        to: '/',
        permanent: true,
      },
    })),
)

interface ReleasedStory {
  id: string
  of: string
  slug: string
  title: string
}

/** Stories that appear together when their release is published. */
const release: fc.Arbitrary<ReleasedStory[]> = fc.uniqueArray(
  fc.record({id: someId, of: someCampaign, slug: fc.constantFrom(...slugs), title: text}),
  {selector: ({id}) => id, minLength: 1, maxLength: 3},
)

type Step = {mutations: readonly Change[]} | {released: readonly ReleasedStory[]}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.oneof({weight: 3, arbitrary: mutation.map((made) => () => made)}, later), {
        minLength: 1,
        maxLength: 4,
      })
      .map((mutations) => ({mutations})),
  },
  {weight: 1, arbitrary: release.map((released) => ({released}))},
)

describe('incremental publishing', () => {
  let world: World
  let publisher: Publisher

  beforeAll(async () => {
    world = await makeWorld()
    for (const [index, name] of pictures.entries()) {
      const create = {
        width: 340,
        height: 330,
        channels: 3,
        background: {r: index * 200, g: 90, b: 60},
      } as const
      assets.set(name, await world.upload(await sharp({create}).jpeg().toBuffer()))
    }
    await world.mutate(
      ...campaigns.map((id) => ({create: campaign(id)})),
      ...slugs.map((slug, index) => ({
        create: story(`s${index + 1}`, campaigns[index % 2] ?? '', {
          slug: {current: slug},
          friend: {_ref: `s${((index + 2) % 5) + 1}`, _weak: true},
        }),
      })),
    )
    // So few that most changes are published in stages.
    publisher = await Publisher.open({...world.options, store: 'live', pagesPerStage: 3})
    await publisher.start()
  })

  afterAll(async () => {
    await publisher?.close()
    await world?.close()
  })

  let releases = 0

  /** Publishes a release as an editor does. */
  async function publishRelease(released: readonly ReleasedStory[]): Promise<void> {
    const releaseId = `r${++releases}`
    const actions = [
      {actionType: 'sanity.action.release.create', releaseId, metadata: {releaseType: 'asap'}},
      ...released.map(({id, of, slug, title}) => ({
        actionType: 'sanity.action.document.version.create',
        publishedId: id,
        document: {
          ...story(id, of, {title, slug: {current: slug}}),
          _id: `versions.${releaseId}.${id}`,
        },
      })),
      {actionType: 'sanity.action.release.publish', releaseId},
    ]
    for (const action of actions) {
      const answer = await createLakeApp(world.lake, {
        authenticate: authenticateByToken('a-test-token'),
      }).request('/v2025-02-19/data/actions/production', {
        method: 'POST',
        headers: {'Content-Type': 'application/json', Authorization: 'Bearer a-test-token'},
        body: JSON.stringify({actions: [action]}),
      })
      if (!answer.ok) throw new Error(await answer.text())
    }
  }

  /** Carries out steps one after the other, and waits for what was about to expire. */
  async function carryOut(steps: readonly Step[]): Promise<void> {
    for (const one of steps) {
      if ('released' in one) await publishRelease(one.released)
      // A transaction may be refused; then nothing happens.
      else await world.mutate(...one.mutations.map((change) => change())).catch(() => {})
    }
    await wait(MOMENT * 2)
    publisher.tick()
  }

  /** The incrementally published sites as a folder, kept up to date by deploying what changed. */
  async function incremental(): Promise<Record<string, string>> {
    await publisher.settled()
    await publisher.encodeImages(publisher.campaigns.map(({slug}) => slug))
    const files = await Promise.all(
      publisher.campaigns.map(async ({slug}) =>
        (await publisher.files(slug)).map((file) => ({...file, path: `${slug}/${file.path}`})),
      ),
    )
    const folder = join(world.folder, 'incremental')
    await deploy([...files.flat(), ...publisher.sites.formerFolders()], folderTarget(folder))
    return tree(folder)
  }

  async function full(): Promise<Record<string, string>> {
    // From nothing, but for where pages have lived: with the server's store beside it, it would take over its pages.
    const dataFolder = join(world.folder, 'full-data')
    await rm(dataFolder, {recursive: true, force: true})
    await mkdir(join(dataFolder, 'publish'), {recursive: true})
    for (const end of ['', '-wal']) {
      const book = join('publish', `addresses.sqlite${end}`)
      await copyFile(join(world.options.dataFolder, book), join(dataFolder, book))
    }
    await symlink(join(world.options.dataFolder, 'images'), join(dataFolder, 'images'))
    const outFolder = join(world.folder, 'full')
    await rm(outFolder, {recursive: true, force: true})
    await buildSite({...world.options, dataFolder, outFolder})
    return tree(outFolder)
  }

  test(
    'gives, after any mutations, what a full build gives, byte for byte',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 8}), async (steps) => {
          await carryOut(steps)
          expect(await incremental()).toEqual(await full())
        }),
        {numRuns: RUNS},
      )
    },
    120_000 + RUNS * 5_000,
  )

  test('renders only the pages whose content changed, and records why', async () => {
    await world.mutate(
      {createOrReplace: campaign('north', {languages: ['sv']})},
      {createOrReplace: story('s1', 'north', {slug: {current: 'anna'}})},
      {createOrReplace: story('s2', 'north', {slug: {current: 'bo'}})},
    )
    await publisher.settled()
    const next = new Promise<Published>((resolve) => publisher.once('published', resolve))
    await world.mutate({patch: {id: 's1', set: {body: 'Something else'}}})
    const {log} = await next
    expect(log).toEqual([
      {campaign: 'north', path: 'stories/anna/index.html', change: 'changed', why: 's1'},
    ])
  })

  test('publishes nothing when no page’s content has changed', async () => {
    await publisher.settled()
    const before = publisher.log.latest
    await world.mutate({patch: {id: 's1', set: {note: 'for editors'}}})
    await publisher.settled()
    expect(publisher.log.latest).toBe(before)
  })

  test('finds everything up to date after a restart', async () => {
    const before = publisher.log.latest
    await publisher.close()
    let rendered = 0
    publisher = await Publisher.open({...world.options, store: 'live'})
    publisher.on('rendering', () => {
      rendered += 1
    })
    await publisher.start()
    expect({rendered, number: publisher.log.latest}).toEqual({rendered: 0, number: before})
  })

  test('catches up with what changed while it was not running', async () => {
    await publisher.close()
    await world.mutate({patch: {id: 's2', set: {title: 'Meanwhile'}}}, {delete: {id: 's1'}})
    publisher = await Publisher.open({...world.options, store: 'live'})
    await publisher.start()
    expect(await incremental()).toEqual(await full())
  })
})
