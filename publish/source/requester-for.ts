import {publisher, type Requester} from '../../lake/index.ts'
import type {ContentView} from '../source.ts'

/** Who reads content for a page: the public, or somebody who sees drafts as far as a condition says. */
export function requesterFor({perspective, readable = 'true'}: ContentView): Requester {
  if (perspective === undefined) return publisher
  return {
    kind: 'member',
    identity: 'preview',
    grants: [{filter: readable, permissions: ['read']}],
    seesOthersAs: 'publisher',
  }
}
