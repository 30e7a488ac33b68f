import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {TestProject} from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder that all test files of a run share; deleted after it. */
    runFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'hemvist-run-'))
  project.provide('runFolder', folder)
  return () => rm(folder, {recursive: true, force: true, maxRetries: 5})
}
