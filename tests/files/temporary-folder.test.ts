import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {makeTemporaryFolder, removeAbandonedFolders} from '../../files/index.ts'

const SCRIPT = `
  import {makeTemporaryFolder} from ${JSON.stringify(join(import.meta.dirname, '../../files/index.ts'))}
  process.stdout.write(await makeTemporaryFolder('archive'))
  setInterval(() => {}, 1000)
`

/** A process that has made a temporary folder and goes on. */
async function working() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT])
  const [folder] = await once(child.stdout, 'data')
  return {child, folder: String(folder)}
}

test('what a killed process leaves is deleted, and what running ones use is not', async () => {
  const [killed, running, own] = [
    await working(),
    await working(),
    await makeTemporaryFolder('git'),
  ]
  await writeFile(join(killed.folder, 'site.zip'), 'Nora')
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')

  expect(await removeAbandonedFolders()).toContain(killed.folder)
  expect([killed.folder, running.folder, own].map((path) => existsSync(path))).toEqual([
    false,
    true,
    true,
  ])

  running.child.kill('SIGKILL')
  await once(running.child, 'exit')
  await removeAbandonedFolders()
  expect(existsSync(running.folder)).toBe(false)
  await rm(own, {recursive: true})
})

test.skipIf(process.platform === 'win32')('only their owner reads them', async () => {
  const folder = await makeTemporaryFolder('move')
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
  await rm(folder, {recursive: true})
})
