import {mkdtemp, open, readdir, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {examineLake} from '../../../lake/index.ts'
import {checksum} from '../../../lake/storage/checksum.ts'
import {startLake, type TestLake} from '../harness.ts'
import {landscape} from '../images/pictures.ts'

let work: string
let folder: string
let server: TestLake
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'doctor-'))
  folder = join(work, 'lake')
  server = await startLake({folder})
  const image = await server.client.assets.upload('image', await landscape().png().toBuffer())
  await server.client.create({
    _id: 'story',
    _type: 'story',
    image: {asset: {_type: 'reference', _ref: image._id}},
  })
  await server.client.patch('story').set({title: 'Kumla'}).commit()
})
afterEach(async () => {
  await server.stop()
  await rm(work, {recursive: true})
})

const images = () => join(folder, 'assets/production/images')
const database = () => join(folder, 'datasets/production.sqlite')
const image = async () => (await readdir(images()))[0] ?? ''

const change = async (sql: string) => {
  await server.stop()
  const connection = new DatabaseSync(database())
  connection.function('checksum', {varargs: true}, checksum)
  connection.exec(sql)
  connection.close()
}

/** Makes a tampered row consistent: every checksum matches. */
const SEAL = `UPDATE documents SET checksum = checksum(id, body);
  UPDATE position SET documents = (SELECT sum(checksum) FROM documents);
  UPDATE position SET checksum = checksum(sequence, documents)`

const heal = async () => {
  server = await startLake({folder: join(work, 'another')})
}

test('a healthy lake has no findings, in use or not', async () => {
  expect(await examineLake({folder})).toEqual([])
  await server.stop()
  expect(await examineLake({folder})).toEqual([])
  await heal()
})

test('no lake at all', async () => {
  expect(await examineLake({folder: join(work, 'none')})).toMatchObject([
    {severity: 'error', message: expect.stringContaining('There is no lake')},
  ])
})

test('a lost and a changed asset file', async () => {
  const name = await image()
  await writeFile(join(images(), name), 'something else')
  const finding = {
    severity: 'error',
    dataset: 'production',
    document: `image-${name.replace('.', '-')}`,
  }
  expect(await examineLake({folder})).toMatchObject([
    {...finding, message: expect.stringContaining('changed')},
  ])
  await rm(join(images(), name))
  expect(await examineLake({folder})).toMatchObject([
    {
      ...finding,
      message: expect.stringContaining('missing'),
      advice: expect.stringContaining(name),
    },
  ])
})

test('a file without a document', async () => {
  await writeFile(join(images(), `${'0'.repeat(40)}-1x1.png`), 'x')
  expect(await examineLake({folder})).toMatchObject([
    {severity: 'warning', dataset: 'production', message: expect.stringContaining('1 asset files')},
  ])
})

test('a dangling reference', async () => {
  await change(`DELETE FROM documents WHERE id LIKE 'image-%'; ${SEAL}`)
  const findings = await examineLake({folder})
  expect(findings).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      document: 'story',
      message: expect.stringContaining('does not exist'),
    }),
  )
  await heal()
})

test('history that does not end at the document', async () => {
  const forge = `UPDATE documents SET body = json_set(body, '$.title', 'Forged') WHERE id = 'story'`
  await change(`${forge}; ${SEAL}`)
  expect(await examineLake({folder})).toMatchObject([{severity: 'warning', document: 'story'}])
  await heal()
})

test('a document that is not as it was stored', async () => {
  await change(`UPDATE documents SET body = replace(body, 'Kumla', 'Kumle')`)
  expect(await examineLake({folder})).toMatchObject([
    {
      severity: 'error',
      dataset: 'production',
      message: expect.stringMatching(/production\.sqlite is damaged \(the document "story" is not/),
    },
  ])
  await heal()
})

test('a document that is not JSON', async () => {
  await change(`UPDATE documents SET body = '{"_id":' WHERE id = 'story'`)
  expect(await examineLake({folder})).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      dataset: 'production',
      advice: expect.stringContaining('restore'),
    }),
  )
  await heal()
})

test('a damaged database', async () => {
  await change('PRAGMA wal_checkpoint(TRUNCATE)')
  const file = await open(database(), 'r+')
  await file.write(Buffer.alloc(8192, 7), 0, 8192, 4096)
  await file.close()
  const [finding] = await examineLake({folder})
  expect(finding).toMatchObject({
    severity: 'error',
    dataset: 'production',
    message: expect.stringContaining('database'),
  })
  await heal()
})

test('settings that cannot be read', async () => {
  await server.lake.settings.write('administrator', [{key: 'a', value: 1}])
  const [file = ''] = await readdir(join(folder, 'settings'))
  await writeFile(join(folder, 'settings', file), '{')
  expect(await examineLake({folder})).toMatchObject([
    {severity: 'warning', message: expect.stringContaining(file)},
  ])
})
