import {rmSync} from 'node:fs'

/** Takes away the data folder that the configuration made. */
export default function teardown() {
  const folder = process.env.HEMVIST_E2E_DATA
  if (folder) rmSync(folder, {recursive: true, force: true, maxRetries: 5})
}
