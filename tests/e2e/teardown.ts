import {rmSync} from 'node:fs'

/** Deletes the data folder that the configuration created. */
export default function teardown() {
  const folder = process.env.HEMVIST_E2E_DATA
  if (folder) rmSync(folder, {recursive: true, force: true, maxRetries: 5})
}
