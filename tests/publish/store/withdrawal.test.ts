import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {PageIndex} from '../../../publish/engine/page-index.ts'
import {PendingPublish} from '../../../publish/engine/pending-publish.ts'
import {QueryCache} from '../../../publish/engine/query-cache.ts'
import {fileId, LiveFiles} from '../../../publish/store/live.ts'
import {scrubStore} from '../../../publish/store/scrub.ts'
import {SiteStore} from '../../../publish/store/store.ts'

/** `WITHDRAWAL_RUNS=500` for a longer run. */
const RUNS = Number(process.env.WITHDRAWAL_RUNS ?? 20)
const CAMPAIGN = 'kumla'

const person = fc.constantFrom('anna', 'bo', 'cilla')
const path = fc.constantFrom('a.html', 'b.html', 'c.html', 'd.html')
/** Long enough that a page takes more than one page of the database. */
const secretOf = (id: string, salt: number) => `<p>${id} SECRET ${salt}</p>`.repeat(150)

/** What may happen to a page during a publish: rendered (again), failed, removed. */
const rendering = fc.record({path, shows: fc.option(person), salt: fc.nat({max: 5})})
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('publish' as const),
      renderings: fc.array(rendering, {minLength: 1, maxLength: 8}),
      kept: fc.array(path, {maxLength: 1}),
      removed: fc.array(path, {maxLength: 1}),
      end: fc.constantFrom('commit', 'commit', 'commit', 'discard', 'kill'),
    }),
  },
  {weight: 2, arbitrary: fc.record({kind: fc.constant('withdraw' as const), person})},
  {
    weight: 1,
    arbitrary: fc.record({kind: fc.constant('rollback' as const), back: fc.nat({max: 3})}),
  },
)

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

/** The latest publish as the engine knows it: which person each file shows. */
type Shown = Map<string, string | null>

async function everyByte(folder: string): Promise<string> {
  const names = await readdir(folder)
  return names.map((name) => readFileSync(join(folder, name), 'latin1')).join('\n')
}

test('a withdrawal leaves no byte, however publishes, rollbacks and kills interleave', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, {minLength: 3, maxLength: 14}), async (steps) => {
      const folder = await mkdtemp(join(tmpdir(), 'hemvist-withdrawal-'))
      const file = join(folder, 'live.sqlite')
      let store = new SiteStore(file)
      let live = new LiveFiles(store)
      const index = new PageIndex(
        new QueryCache(async () => ({result: null, dependencies: new Set()})),
      )
      const withdrawn = new Set<string>()
      const shown: Shown = new Map()

      const commit = async (pending: PendingPublish) => {
        await pending.notePeople(async (ids) => new Set(ids))
        const {
          changes,
          abandoned: _,
          ...made
        } = pending.finish({kind: 'content'}, 'templates', index)
        const number = changes ? store.commit(made) : store.remember(made)
        live.apply(
          made.write.map((written) => ({...written, since: number})),
          made.remove,
        )
      }

      try {
        for (const one of steps) {
          if (one.kind === 'rollback') {
            const number = store.log.latest - one.back
            if (number > 0) live.hold(number)
          } else if (one.kind === 'withdraw') {
            // As the engine does it: their pages are removed or rendered without them, then earlier versions are
            // forgotten.
            const pending = new PendingPublish(live, store, 2)
            for (const [name, who] of [...shown]) {
              if (who !== one.person) continue
              pending.remove(fileId(CAMPAIGN, name), who)
              shown.delete(name)
            }
            await commit(pending)
            store.withdraw([
              {campaign: CAMPAIGN, documentId: one.person, ownPaths: [`${one.person}.html`]},
            ])
            live.reload()
            withdrawn.add(one.person)
          } else {
            const pending = new PendingPublish(live, store, 2)
            const next: Shown = new Map(shown)
            for (const {path: name, shows, salt} of one.renderings) {
              const who = shows !== null && withdrawn.has(shows) ? null : shows
              const text = who === null ? `<p>${name} ${salt}</p>` : secretOf(who, salt)
              const ids = new Set(who === null ? [] : [who])
              const bytes = Buffer.from(text)
              const contentType = 'text/html'
              pending.write(
                {campaign: CAMPAIGN, path: name, hash: hashOf(text), contentType, bytes},
                who ?? '',
                () => ids,
              )
              next.set(name, who)
            }
            for (const name of one.kept) {
              pending.keep(fileId(CAMPAIGN, name))
              const before = shown.get(name)
              if (before === undefined) next.delete(name)
              else next.set(name, before)
            }
            for (const name of one.removed) {
              pending.remove(fileId(CAMPAIGN, name), 'gone')
              next.delete(name)
            }
            if (one.end === 'commit') {
              await commit(pending)
              shown.clear()
              for (const [name, who] of next) shown.set(name, who)
            } else if (one.end === 'discard') {
              pending.discard()
            } else {
              store.close()
              store = new SiteStore(file)
              store.dropStaged()
              live = new LiveFiles(store)
            }
          }
        }
        const before = await everyByte(folder)
        const visible = [...shown.values()].filter((who) => who !== null)
        store.eraseTraces()
        await scrubStore(file)
        const bytes = await everyByte(folder)
        for (const who of withdrawn) expect(bytes).not.toContain(`${who} SECRET`)
        for (const who of visible) expect(before).toContain(`${who} SECRET`)
        expect(bytes.length).toBeGreaterThan(0)
      } finally {
        store.close()
        await rm(folder, {recursive: true, force: true})
      }
    }),
    {numRuns: RUNS},
  )
})

test('a withdrawn person is in no line of the log, once destinations were updated', () => {
  const store = new SiteStore(':memory:')
  const change = {campaign: CAMPAIGN, change: 'added', why: 'new page'} as const
  const commit = (paths: readonly string[], documentIds: readonly string[]) =>
    store.commit({
      cause: {kind: 'content', documentIds},
      at: new Date(),
      write: [],
      blobs: new Map(),
      discarded: [],
      remove: [],
      log: paths.map((name) => ({...change, path: name, why: documentIds.join(', ')})),
      pageInputs: [],
      artifacts: [],
      renditions: [],
      unusedRenditions: [],
    })
  commit(['anna/index.html', 'index.html'], ['anna', 'annabel'])
  const number = commit(['anna/index.html'], ['anna'])
  store.withdraw([{campaign: CAMPAIGN, documentId: 'anna', ownPaths: ['anna/index.html']}])
  expect(store.log.changes(1).map(({path: name}) => name)).toEqual([
    expect.stringContaining('(withdrawn)/'),
    'index.html',
  ])
  expect(store.log.changes(1)[0]?.why).toBe('withdrawn, annabel')
  // The publish that removes the page names it until all destinations know.
  expect(store.log.changes(number)[0]?.path).toBe('anna/index.html')
  store.eraseTraces()
  const said = JSON.stringify([
    store.log.publishes(),
    store.log.changes(1),
    store.log.changes(number),
  ])
  expect(said).not.toMatch(/anna(?!bel)/)
  store.close()
})
