import {spawn} from 'node:child_process'
import {closeSync, openSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {root} from './command.ts'

const LOGGER = JSON.stringify(join(root, 'server/logger.ts'))
const SCRIPT = `
  import {createLogger} from ${LOGGER}
  const logger = createLogger('warn')
  for (let line = 0; line < 3; line += 1) {
    logger.warn('it cannot be written')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  process.exit(7)
`

test.skipIf(process.platform !== 'linux')('a log that cannot be written ends nothing', async () => {
  const full = openSync('/dev/full', 'w')
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    stdio: ['ignore', 'ignore', full],
  })
  closeSync(full)
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(7)
})
