import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {generateTypes, typesFile} from '../../studio/index.ts'

test('the committed types of query results match the schema and the queries', async () => {
  // Out of date? `npx hemvist types` regenerates them.
  const generated = await generateTypes()
  expect(await readFile(typesFile, 'utf8')).toBe(generated)
}, 1_200_000)
