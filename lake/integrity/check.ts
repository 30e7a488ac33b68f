import {isDeepStrictEqual} from 'node:util'
import type {Collection, LakeDocument} from '../documents/index.ts'
import {strongReferences} from '../mutations/index.ts'
import {patched} from '../patches/index.ts'
import type {Store, StoredRevision} from '../storage/index.ts'

/** An integrity problem, and what to do about it. */
export interface Problem {
  kind: 'file' | 'memory' | 'reference' | 'history'
  /** The affected document; absent when the problem concerns the whole file. */
  document?: string
  message: string
  advice: string
}

interface Checked {
  store: Store
  collection: Collection
}

function* checkFile({store}: Checked): Generator<Problem> {
  for (const message of store.damage()) {
    const advice = 'Restore the latest backup; keep the damaged file for examination.'
    yield {kind: 'file', message, advice}
  }
}

/** The documents in memory must match those on disk. */
function* checkMemory({store, collection}: Checked): Generator<Problem> {
  let stored = 0
  for (const document of store.documents()) {
    stored++
    if (isDeepStrictEqual(document, collection.get(document._id))) continue
    yield {
      kind: 'memory',
      document: document._id,
      message: 'The document in memory differs from the stored one',
      advice: 'Restart; if it comes back, report it.',
    }
  }
  if (stored !== collection.size) {
    yield {
      kind: 'memory',
      message: `${stored} documents are stored, ${collection.size} are in memory`,
      advice: 'Restart; if it comes back, report it.',
    }
  }
}

function* checkReferences({collection}: Checked): Generator<Problem> {
  for (const document of collection.values()) {
    for (const id of strongReferences(document)) {
      if (collection.get(id)) continue
      yield {
        kind: 'reference',
        document: document._id,
        message: `It refers to "${id}", which does not exist`,
        advice: 'Open it in the Studio and choose another document, or remove the reference.',
      }
    }
  }
}

function broken(document: string, message: string): Problem {
  const advice = 'The document itself is sound; its history before this point cannot be trusted.'
  return {kind: 'history', document, message, advice}
}

/** Why a revision does not lead to `after`, or the document before it. */
function stepBack(
  after: LakeDocument | null,
  revision: StoredRevision,
): {before: LakeDocument | null} | string {
  const {sequence, previous, apply, revert} = revision
  try {
    const before = patched(after, revert, previous)
    const again = patched(before, apply, after?._rev ?? null)
    if (!isDeepStrictEqual(again, after)) return `Transaction ${sequence} does not lead to it`
    return {before}
  } catch {
    return `Transaction ${sequence} cannot be taken back`
  }
}

/** Every document's revisions must be revertible and reapplicable, step by step, back to where history begins. */
function* checkHistory({store, collection}: Checked): Generator<Problem> {
  const whole = store.transactions.span().first <= 1
  const states = new Map<string, LakeDocument | null>()
  const problems = new Map<string, string>()
  for (const document of collection.values()) states.set(document._id, document)
  for (const {revisions} of store.transactions.newestFirst()) {
    for (const revision of revisions) {
      const id = revision.document
      if (problems.has(id)) continue
      const step = stepBack(states.get(id) ?? null, revision)
      if (typeof step === 'string') problems.set(id, step)
      else states.set(id, step.before)
    }
  }
  for (const [id, problem] of problems) yield broken(id, problem)
  for (const [id, state] of states) {
    if (whole && state && !problems.has(id)) yield broken(id, 'Nothing tells how it came to be')
  }
}

/**
 * Checks a dataset: the file, memory against disk, references, and that history matches the documents. It reads
 * everything, so expect a pause if the dataset is in use.
 */
export function checkDataset(dataset: Checked): Problem[] {
  return [checkFile, checkMemory, checkReferences, checkHistory].flatMap((check) => [
    ...check(dataset),
  ])
}
