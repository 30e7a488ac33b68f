import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import type {TestLake} from '../harness.ts'

/** A clock that only moves when it is set. */
export class TestClock {
  #now: Date

  constructor(now: string) {
    this.#now = new Date(now)
  }

  readonly read = (): Date => this.#now

  set(now: string): void {
    this.#now = new Date(now)
  }
}

/** A fresh dataset and a client for it. */
export function freshDataset(
  {lake, clientWith}: TestLake,
  aclMode: 'private' | 'public' = 'private',
): {name: string; client: SanityClient} {
  const name = `d${randomUUID()}`
  lake.createDataset(name, aclMode)
  return {name, client: clientWith({dataset: name})}
}
