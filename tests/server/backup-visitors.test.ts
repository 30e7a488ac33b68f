import {randomBytes} from 'node:crypto'
import {mkdtemp, readFile, rm, stat} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {backupLake, openLake, restoreLake} from '../../lake/index.ts'
import {readConfig} from '../../server/config.ts'
import {companionsOf} from '../../server/content/companions.ts'
import {withFigures} from '../../server/visitors/figures.ts'
import {withVisitors} from '../../server/visitors/open.ts'

let work: string
const key = randomBytes(32).toString('base64')
const configOf = (data: string, more: Record<string, string> = {}) =>
  readConfig({HEMVIST_DATA: join(work, data), HEMVIST_VISITORS_KEY: key, ...more})
const DAY = '2026-11-30'
const figuresIn = (data: string) =>
  withFigures(configOf(data).dataFolder, (figures) =>
    figures.of({campaign: 'kumla', from: DAY, to: DAY}),
  )
const subscribersIn = (data: string, more?: Record<string, string>) =>
  withVisitors(configOf(data, more), ({subscriptions}) =>
    subscriptions.list().map(({email, state}) => [email, state]),
  )

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'hemvist-backup-visitors-'))
})
afterEach(() => rm(work, {recursive: true, force: true}))

async function backUp() {
  const lake = openLake({folder: join(work, 'data/lake')})
  lake.dataset('production')
  const saved = await backupLake({
    folder: join(work, 'data/lake'),
    to: join(work, 'saved'),
    companions: companionsOf(configOf('data')),
  })
  await lake.close()
  return saved
}

test('what visitors sent and what was counted comes back with a backup, for whoever has the key', async () => {
  await withFigures(configOf('data').dataFolder, (figures) =>
    figures.add([{day: DAY, campaign: 'kumla', language: 'sv', path: '/', count: 12}]),
  )
  const saved = await withVisitors(configOf('data'), ({subscriptions}) => {
    const {subscription} = subscriptions.ask({
      campaign: 'campaign-kumla',
      campaignSlug: 'kumla',
      form: 'form-kumla-subscribe',
      language: 'sv',
      email: 'sven@example.org',
      topics: [],
    })
    subscriptions.confirm(subscription.id)
    // A server has the file open meanwhile.
    return backUp()
  })
  expect(saved.companions.map(({file}) => file)).toEqual(['visitors.sqlite', 'figures.sqlite'])
  const copy = join(work, 'saved/companions/visitors.sqlite')
  expect((await stat(copy)).mode & 0o077).toBe(0)
  expect((await readFile(copy)).includes('sven@example.org')).toBe(false)

  await restoreLake({
    from: join(work, 'saved'),
    folder: join(work, 'other/lake'),
    companions: companionsOf(configOf('other')),
  })
  expect(await subscribersIn('other')).toEqual([['sven@example.org', 'active']])
  expect((await figuresIn('other')).views).toBe(12)
  const elsewhere = {HEMVIST_VISITORS_KEY: randomBytes(32).toString('base64')}
  await expect(subscribersIn('other', elsewhere)).rejects.toThrow()
})

test('a backup without visitors says nothing of them', async () => {
  expect((await backUp()).companions).toEqual([])
})
