import {administrator, publisher, type Requester} from '../../lake/index.ts'
import type {ContentView} from '../source.ts'

/** Who reads content for a page: the public, or somebody who sees drafts as far as a condition says. */
export function requesterFor({perspective, readable}: ContentView): Requester {
  if (perspective === undefined) return publisher
  if (readable === undefined) return administrator
  return {
    kind: 'member',
    identity: 'preview',
    grants: [{filter: readable, permissions: ['read']}],
    seesOthersAs: 'publisher',
  }
}
