import {join} from 'node:path'
import {readSamples, type SampleDocument} from '../server/content/read.ts'
import {samplesFolder} from '../server/folders.ts'

const REFERENCE = /"_ref":"([^"]+)"/g

/** Some documents, and all that they refer to, directly or not. */
function withReferenced(documents: readonly SampleDocument[]): SampleDocument[] {
  const all = new Map(readSamples(samplesFolder).map((document) => [document._id, document]))
  const found = new Map(documents.map((document) => [document._id, document]))
  for (const {fields} of found.values()) {
    for (const [, id = ''] of JSON.stringify(fields).matchAll(REFERENCE)) {
      const referenced = all.get(id)
      if (referenced && !found.has(id)) found.set(id, referenced)
    }
  }
  return [...found.values()]
}

/** The documents of one sample campaign, and all that they refer to. */
export const oneCampaign = (): SampleDocument[] =>
  withReferenced(readSamples(join(samplesFolder, 'kumlakampanjen')))
