import {execFile} from 'node:child_process'
import {chmod, mkdtemp, open, readdir, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {promisify} from 'node:util'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {administrator, checkDataset, type Lake, LakeError, openLake} from '../../../lake/index.ts'
import {storageFault} from '../../../lake/storage/faults.ts'

const run = promisify(execFile)
const lakeModule = join(import.meta.dirname, '../../../lake/index.ts')

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fault-'))
})
afterEach(async () => {
  await chmod(folder, 0o755)
  await rm(folder, {recursive: true, force: true})
})

const open_ = () => openLake({folder})
const databaseFile = () => join(folder, 'datasets', 'production.sqlite')
const text = 'Hem till Hallsberg. '.repeat(50)

async function fill(lake: Lake, count: number): Promise<void> {
  const mutations = Array.from({length: count}, (_, n) => ({
    create: {_id: `d${n}`, _type: 'note', n, text},
  }))
  await lake.dataset('production').transact(mutations, {}, administrator)
}

function refusal(act: () => unknown): LakeError {
  try {
    act()
  } catch (error) {
    if (error instanceof LakeError) return error
    throw error
  }
  throw new Error('Expected a LakeError')
}

/** Runs a program against the lake in a process of its own; prints what it returns. */
const program = (body: string) =>
  `const {openLake, administrator} = await import(${JSON.stringify(lakeModule)});
   const folder = ${JSON.stringify(folder)};
   try { console.log(await (async () => { ${body} })()) } catch (error) { console.log(error.name, error.status, error.message) }`

describe('a folder that is in use', () => {
  test('is not opened by a second lake until the first is closed', async () => {
    const first = open_()
    const {stdout} = await run(process.execPath, [
      '--input-type=module',
      '--eval',
      program(`openLake({folder}); return 'opened'`),
    ])
    expect(stdout).toMatch(/^LakeError 503 .*in use by another Hemvist process/)
    expect(refusal(open_).message).toMatch(/in use by another Hemvist process/)
    await first.close()
    await open_().close()
  })
})

describe('a folder that cannot be written', () => {
  test('is named with the reason', async () => {
    await writeFile(join(folder, 'file'), '')
    const error = refusal(() => openLake({folder: join(folder, 'file', 'lake')}))
    expect(error.status).toBe(503)
    expect(error.message).toContain(join(folder, 'file', 'lake'))
  })

  test.skipIf(process.platform === 'win32')('is rejected when it is read-only', async () => {
    const lake = open_()
    await fill(lake, 3)
    await lake.close()
    for (const path of [folder, join(folder, 'datasets')]) {
      for (const name of await readdir(path)) {
        if ((await stat(join(path, name))).isFile()) await chmod(join(path, name), 0o444)
      }
      await chmod(path, 0o555)
    }
    // Root may write anywhere: the attempt is made as nobody.
    const asNobody = process.getuid?.() === 0 ? {uid: 65534, gid: 65534} : {}
    const {stdout} = await run(
      process.execPath,
      ['--input-type=module', '--eval', program(`openLake({folder}); return 'opened'`)],
      {...asNobody, cwd: '/'},
    )
    await chmod(join(folder, 'datasets'), 0o755)
    expect(stdout).toMatch(/^LakeError 503 .*cannot be written/)
  })
})

describe('a damaged file', () => {
  test('is rejected by name when a page of documents is overwritten', async () => {
    const lake = open_()
    await fill(lake, 500)
    await lake.close()
    const {size} = await stat(databaseFile())
    const handle = await open(databaseFile(), 'r+')
    const noise = Buffer.alloc(4096, 0xa5)
    for (let page = 8; page * 4096 < size; page += 8)
      await handle.write(noise, 0, 4096, page * 4096)
    await handle.close()
    const error = refusal(open_)
    expect(error.status).toBe(500)
    expect(error.message).toMatch(/production\.sqlite is damaged .*Restore a backup/)
  })

  test('is rejected when it is not a database', async () => {
    await open_().close()
    await writeFile(databaseFile(), 'Detta är ingen databas, bara text. '.repeat(200))
    expect(refusal(open_).message).toMatch(/is damaged/)
  })

  test('is rejected when one of its documents cannot be read', async () => {
    const lake = open_()
    await fill(lake, 2)
    await lake.close()
    const database = new DatabaseSync(databaseFile())
    database.exec(`UPDATE documents SET body = substr(body, 1, 40) WHERE id = 'd1'`)
    database.close()
    expect(refusal(open_).message).toMatch(/damaged \(the document "d1" is not as it was stored\)/)
  })

  test('is rejected when its contents are wrong but well-formed', async () => {
    const lake = open_()
    await fill(lake, 2)
    await lake.close()
    const database = new DatabaseSync(databaseFile())
    database.exec(`UPDATE documents SET body = replace(body, '"n":1', '"n":7') WHERE id = 'd1'`)
    database.close()
    expect(refusal(open_).message).toMatch(/damaged \(the document "d1" is not as it was stored\)/)
  })

  test('from a later version is left untouched', async () => {
    await open_().close()
    const database = new DatabaseSync(databaseFile())
    database.exec('PRAGMA user_version = 999')
    database.close()
    expect(refusal(open_).message).toMatch(/production\.sqlite was written by a later version/)
  })
})

describe('a full disk', () => {
  test('is recognised by SQLite’s error code', () => {
    const database = new DatabaseSync(join(folder, 'small.sqlite'))
    database.exec('PRAGMA max_page_count = 8; CREATE TABLE t (x TEXT)')
    let fault: unknown
    try {
      for (;;) database.prepare('INSERT INTO t VALUES (?)').run(text)
    } catch (error) {
      fault = storageFault(error, 'small.sqlite')
    }
    database.close()
    expect(fault).toMatchObject({status: 507, message: expect.stringMatching(/disk is full/)})
  })

  test.skipIf(process.platform === 'win32')(
    'refuses writes, keeps what was stored and goes on answering',
    async () => {
      const write = program(`
      const lake = openLake({folder});
      const dataset = lake.dataset('production');
      const text = ${JSON.stringify(text)}.repeat(20);
      let stored = 0;
      const refused = [];
      for (let n = 0; refused.length < 3 && n < 1000; n++) {
        try {
          await dataset.transact([{create: {_id: 'd' + n, _type: 'note', text}}], {}, administrator);
          stored++;
        } catch (error) { refused.push(error.status) }
      }
      const {result} = await dataset.query({query: 'count(*)'}, administrator);
      return JSON.stringify({stored, refused, result});
    `)
      // A limit on file sizes simulates a full disk; without the trap the first write beyond it would be fatal.
      const command = `trap '' XFSZ; ulimit -f 2048; exec "$0" --input-type=module --eval "$1"`
      const {stdout} = await run('bash', ['-c', command, process.execPath, write])
      const {stored, refused, result} = JSON.parse(stdout)
      expect(stored).toBeGreaterThan(0)
      expect(result).toBe(stored)
      expect(refused).toEqual([503, 503, 503])

      const lake = open_()
      expect(lake.dataset('production').collection.size).toBe(stored)
      expect(checkDataset(lake.dataset('production'))).toEqual([])
      await lake
        .dataset('production')
        .transact([{create: {_id: 'more', _type: 'note'}}], {}, administrator)
      await lake.close()
    },
  )
})
