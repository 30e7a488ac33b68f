/**
 * Prepares the data folder that `HEMVIST_DATA` names for a server under test: one campaign and everything it refers to. A
 * first start with all samples is tested once, by tests/scripts/start.test.ts; elsewhere, encoding the images of ten
 * campaigns would only compete with what is tested.
 */
import {join} from 'node:path'
import {readConfig} from '../server/config.ts'
import {openContentLake} from '../server/content/lake.ts'
import {loadDocuments} from '../server/content/load.ts'
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

const config = readConfig()
const lake = openContentLake(config)
const documents = withReferenced(readSamples(join(samplesFolder, 'kumlakampanjen')))
const origin = `http://localhost:${config.port}`
await loadDocuments(documents, {lake, folder: samplesFolder, origin, onProgress: () => {}})
await lake.close()
