import {cp, readdir, readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {filesWith} from '../../server/person/files-with.ts'
import {Command, emptyFolder, freePort, root} from './command.ts'

const TRACES = ['Anna Andersson', 'story-anna', 'Inte klart ännu', 'Är detta rätt datum?']
/** The content hash of her portrait. */
const PORTRAIT = 'f1979f68bb14db71573595691bb0ae09f2f7aff7'

let folder: string
let env: Record<string, string>
beforeEach(async () => {
  folder = emptyFolder()
  await cp(join(root, 'tests/fixtures/data-folder'), join(folder, 'data'), {recursive: true})
  env = {HEMVIST_DATA: join(folder, 'data'), PORT: String(await freePort()), INIT_CWD: folder}
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const hemvist = (...args: string[]) => new Command(['person', ...args], env).finished

test('a person is exported, and erased to the last byte, without a server', async () => {
  const exported = await hemvist('export', 'Anna Andersson', '--to', 'anna')
  expect(exported).toMatchObject({code: 0})
  const files = await readdir(join(folder, 'anna'), {recursive: true})
  expect(files).toEqual(
    expect.arrayContaining([
      'documents.ndjson',
      'history.ndjson',
      'comments.ndjson',
      join('originals', `${PORTRAIT}-64x80.jpg`),
      join('pages', 'kumla', 'stories', 'anna', 'index.html'),
    ]),
  )
  expect(files.filter((file) => file.startsWith('images')).length).toBeGreaterThan(2)
  expect(await readFile(join(folder, 'anna', 'history.ndjson'), 'utf8')).toContain(
    'Första utkastet',
  )

  const listed = await hemvist('erase', 'story-anna', '--dry-run', '--json')
  const record = JSON.parse(listed.output.trim().split('\n').at(-1) ?? '')
  expect(record).toMatchObject({ids: ['story-anna'], referrers: ['story-bo'], mentions: []})

  const refused = await hemvist('erase', 'Anna Andersson')
  expect(refused.code).toBe(1)
  expect(refused.output).toContain('Nothing was erased')
  expect((await filesWith(join(folder, 'data'), TRACES)).length).toBeGreaterThan(1)

  const erased = await hemvist('erase', 'Anna Andersson', '--yes')
  expect(erased.output).toContain('Erased.')
  expect(erased.code).toBe(0)
  expect(await filesWith(join(folder, 'data'), [...TRACES, PORTRAIT])).toEqual([])

  const log = await new Command(['audit-log'], env).finished
  const events = log.output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(events.map(({event, actor}) => `${event} by ${actor}`)).toEqual(
    expect.arrayContaining(['person-read by command', 'person-erased by command']),
  )
  expect(events.at(-1)?.event).toBe('person-erased')

  const again = await hemvist('erase', 'Anna Andersson', '--yes')
  expect(again.output).toContain('No data is stored about "Anna Andersson"')
  expect(again.code).toBe(1)
}, 300_000)
