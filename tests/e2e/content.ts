/**
 * Prepares the data folder that the server under test starts on: one campaign and what it refers to. A first start with
 * all samples is tested by tests/scripts/start.test.ts; here, encoding the images of ten campaigns would only compete
 * with the browsers.
 */
import {join} from 'node:path'
import {readConfig} from '../../server/config.ts'
import {openContentLake} from '../../server/content/lake.ts'
import {loadDocuments} from '../../server/content/load.ts'
import {readSamples} from '../../server/content/read.ts'
import {samplesFolder} from '../../server/folders.ts'

const FOLDERS = ['shared', 'kumlakampanjen']

const config = readConfig()
const lake = openContentLake(config)
const documents = FOLDERS.flatMap((name) => readSamples(join(samplesFolder, name)))
const origin = `http://localhost:${config.port}`
await loadDocuments(documents, {lake, folder: samplesFolder, origin, onProgress: () => {}})
await lake.close()
