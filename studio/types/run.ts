import {relative} from 'node:path'
import {typesFile, writeTypes} from './generateTypes.ts'

// node studio/types/run.ts
const changed = await writeTypes()
process.stdout.write(`${relative('.', typesFile)} ${changed ? 'written' : 'was up to date'}\n`)
