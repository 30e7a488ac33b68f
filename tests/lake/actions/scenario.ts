import type {Action, SanityClient} from '@sanity/client'
import {expect} from 'vitest'

export type Content = {_id: string; _type: string} & Record<string, unknown>

/** One row of a table: initial documents, the actions sent, the expected response and the resulting documents. */
export interface Scenario {
  title: string
  given?: Content[]
  /** `$rev:<id>` is replaced by that document's revision. */
  actions: Action[]
  /** Absent: it succeeds. */
  fails?: {status: number; type: string; message?: RegExp}
  /** Expected fields of documents afterwards; `null`: it does not exist. Other documents must be unchanged. */
  leaves?: Record<string, Record<string, unknown> | null>
}

type Fields = Record<string, unknown>

/** Expected value of a field that must be absent. */
export const absent = '(absent)'
/** Fields that scenarios may expect to be absent. */
const BLANK = {title: absent, error: absent, publishAt: absent, finalDocumentStates: absent}

/** Every document of the dataset, by id. */
export async function everything(client: SanityClient): Promise<Map<string, Fields>> {
  const documents = await client.fetch<(Fields & {_id: string})[]>('*', {}, {perspective: 'raw'})
  return new Map(documents.map((document) => [document._id, document]))
}

function withRevisions(actions: Action[], documents: Map<string, Fields>): Action[] {
  return JSON.parse(JSON.stringify(actions), (_, value) =>
    typeof value === 'string' && value.startsWith('$rev:')
      ? documents.get(value.slice('$rev:'.length))?._rev
      : value,
  )
}

async function caught(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('the actions were expected to fail, and did not')
}

/** Runs a scenario in the client's dataset, which must be empty. */
export async function play(client: SanityClient, scenario: Scenario): Promise<void> {
  const {given = [], fails, leaves = {}} = scenario
  if (given.length > 0) {
    await given.reduce((trx, document) => trx.create(document), client.transaction()).commit()
  }
  const before = await everything(client)
  const actions = withRevisions(scenario.actions, before)
  if (fails) {
    const error = await caught(client.action(actions))
    expect(error).toMatchObject({
      statusCode: fails.status,
      details: {type: 'actionError', items: [{error: {type: fails.type}}]},
    })
    if (fails.message) expect(String(error)).toMatch(fails.message)
  } else {
    expect(await client.action(actions)).toEqual({transactionId: expect.any(String)})
  }
  const after = await everything(client)
  for (const [id, fields] of Object.entries(leaves)) {
    if (fields === null) expect(after.get(id), id).toBeUndefined()
    else expect({...BLANK, ...after.get(id)}, id).toMatchObject(fields)
  }
  const others = (documents: Map<string, Fields>) =>
    [...documents].filter(([id]) => !(id in leaves)).map(([, document]) => document)
  expect(others(after)).toEqual(others(before))
}
