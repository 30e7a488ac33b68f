import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {administrator, checkDataset, openLake} from '../../../lake/index.ts'
import {documentEffects} from '../../../lake/patches/index.ts'
import {startLake, TOKEN} from '../harness.ts'

/** The schema of data folders before a transaction's row held what it did. */
const FIRST_SCHEMA = `
  CREATE TABLE documents (id TEXT PRIMARY KEY, body TEXT NOT NULL);
  CREATE TABLE transactions (
    sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, timestamp TEXT NOT NULL, identity TEXT NOT NULL,
    mutations TEXT NOT NULL
  );
  CREATE TABLE revisions (
    document TEXT NOT NULL, sequence INTEGER NOT NULL REFERENCES transactions, previous TEXT, apply TEXT NOT NULL,
    revert TEXT NOT NULL, PRIMARY KEY (document, sequence)
  ) WITHOUT ROWID;
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE INDEX revisions_by_sequence ON revisions (sequence);
  PRAGMA user_version = 1;
`

let folder: string
let file: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migration-'))
  await mkdir(join(folder, 'datasets'))
  file = join(folder, 'datasets', 'production.sqlite')
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const at = (n: number) => `2026-01-0${n}T00:00:00.000Z`
const note = (id: string, n: number, fields: Record<string, unknown>) => ({
  ...{_createdAt: at(1), _id: id, _rev: `t${n}`, _type: 'note', _updatedAt: at(n)},
  ...fields,
})

/** Two transactions: `a` and `b` are created, then `a` gets another title and `b` is deleted. */
function writeFirstSchema(): void {
  const [a1, b1] = [
    note('a', 1, {title: 'Åre, 1.10 och 1e3', n: 1.5}),
    note('b', 1, {title: 'Bort'}),
  ]
  const a2 = note('a', 2, {title: 'Örebro', n: 1.5})
  const database = new DatabaseSync(file)
  database.exec(`PRAGMA journal_mode = WAL; ${FIRST_SCHEMA}`)
  const steps = [
    {
      n: 1,
      mutations: [
        {id: 'b', mutation: {create: b1}},
        {id: 'a', mutation: {create: a1}},
      ],
      changes: [
        {id: 'b', before: null, after: b1},
        {id: 'a', before: null, after: a1},
      ],
    },
    {
      n: 2,
      mutations: [
        {id: 'a', mutation: {patch: {id: 'a', set: {title: 'Örebro'}}}},
        {id: 'b', mutation: {delete: {id: 'b'}}},
      ],
      changes: [
        {id: 'a', before: a1, after: a2},
        {id: 'b', before: b1, after: null},
      ],
    },
  ]
  for (const {n, mutations, changes} of steps) {
    database
      .prepare('INSERT INTO transactions VALUES (?, ?, ?, ?, ?)')
      .run(n, `t${n}`, at(n), 'administrator', JSON.stringify(mutations))
    for (const change of changes) {
      const {apply, revert} = documentEffects(change)
      database
        .prepare('INSERT INTO revisions VALUES (?, ?, ?, ?, ?)')
        .run(
          change.id,
          n,
          change.before?._rev ?? null,
          JSON.stringify(apply),
          JSON.stringify(revert),
        )
    }
  }
  database.prepare('INSERT INTO documents VALUES (?, ?)').run('a', JSON.stringify(a2))
  database.close()
}

test('a data folder of the first schema keeps its documents, history and ids', async () => {
  writeFirstSchema()
  const {lake, url, stop} = await startLake({folder})
  const dataset = lake.dataset('production')
  expect([...dataset.collection.values()]).toMatchObject([{_id: 'a', title: 'Örebro', n: 1.5}])
  expect(checkDataset(dataset)).toEqual([])

  const history = async (path: string) => {
    const headers = {Authorization: `Bearer ${TOKEN}`}
    return (await fetch(`${url}/v1/data/history/production/${path}`, {headers})).text()
  }
  const log = (await history('transactions/a,b?effectFormat=mendoza')).trim().split('\n')
  expect(log.map((line) => JSON.parse(line))).toMatchObject([
    {id: 't1', documentIDs: expect.arrayContaining(['a', 'b'])},
    {id: 't2', mutations: [{patch: {id: 'a'}}, {delete: {id: 'b'}}], effects: {b: {}}},
  ])
  expect(await history('documents/a?revision=t1')).toContain('Åre, 1.10 och 1e3')
  expect(await history('documents/b?lastRevision=true')).toContain('Bort')
  const again = dataset.transact([{delete: {id: 'a'}}], {transactionId: 't1'}, administrator)
  await expect(again).rejects.toMatchObject({status: 409})
  await dataset.transact([{patch: {id: 'a', set: {title: 'Arvika'}}}], {}, administrator)
  expect(dataset.sequence).toBe(3)
  await stop()

  const reopened = openLake({folder})
  expect(checkDataset(reopened.dataset('production'))).toEqual([])
  await reopened.close()
})

test('a data folder that cannot be migrated is left unchanged, and named', () => {
  writeFirstSchema()
  const database = new DatabaseSync(file)
  database.exec(`UPDATE revisions SET revert = '[0,' WHERE document = 'b' AND sequence = 2`)
  database.close()
  expect(() => openLake({folder})).toThrow(/production\.sqlite is damaged/)
  const left = new DatabaseSync(file)
  expect(left.prepare('PRAGMA user_version').get()).toEqual({user_version: 1})
  expect(left.prepare('SELECT count(*) AS n FROM revisions').get()).toEqual({n: 4})
  left.close()
})
