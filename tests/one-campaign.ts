/**
 * Prepares the data folder that `HEMVIST_DATA` names for a server under test: one campaign and everything it refers to. A
 * first start with all samples is tested once, by tests/scripts/start.test.ts; elsewhere, encoding the images of ten
 * campaigns would only compete with what is tested.
 */
import {readConfig} from '../server/config.ts'
import {openContentLake} from '../server/content/lake.ts'
import {loadDocuments} from '../server/content/load.ts'
import {samplesFolder} from '../server/folders.ts'
import {oneCampaign} from './one-campaign-documents.ts'

const config = readConfig()
const lake = openContentLake(config)
const origin = `http://localhost:${config.port}`
await loadDocuments(oneCampaign(), {lake, folder: samplesFolder, origin, onProgress: () => {}})
await lake.close()
