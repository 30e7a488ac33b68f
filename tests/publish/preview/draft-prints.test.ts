import {PDFDocument} from '@cantoo/pdf-lib'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type Publisher, startPublisher} from '../../../publish/index.ts'
import {campaign, makeWorld, story, type World} from '../helpers/world.ts'

let world: World
let publisher: Publisher

/** A body that fills so many pages of paper. */
const LONG = 'Ett ord till. '.repeat(2500)

beforeAll(async () => {
  world = await makeWorld()
  await world.mutate(
    {create: campaign('kumla')},
    {create: story('anna', 'kumla', {isPrinted: true})},
    {create: {...story('anna', 'kumla', {isPrinted: true, body: LONG}), _id: 'drafts.anna'}},
    {create: story('bo', 'kumla')},
  )
  publisher = await startPublisher(world.options)
})
afterAll(async () => {
  await publisher?.close()
  await world?.close()
})

async function print(query = '', readable?: string) {
  const request = new Request(`http://localhost/preview/_print/${query}`)
  const access = readable === undefined ? {} : {readable}
  return (await publisher.preview(request, access)) ?? new Response(null, {status: 404})
}

test('the pages of a draft are those of its PDF', async () => {
  const counted = await (await print('anna')).json()
  const file = await print('anna?format=pdf')
  expect(file.headers.get('Content-Type')).toBe('application/pdf')
  expect(file.headers.get('Cache-Control')).toBe('private, no-store')
  const printed = await PDFDocument.load(await file.arrayBuffer(), {updateMetadata: false})
  expect(counted.pages).toBe(printed.getPageCount())
  expect(counted.pages).toBeGreaterThan(3)
})

test('whoever may not read the draft has the pages of what is published', async () => {
  const {pages} = await (await print('anna', 'false')).json()
  expect(pages).toBe(1)
})

test('a document that is not printed has no pages', async () => {
  expect((await print('bo')).status).toBe(404)
  expect((await print('nobody')).status).toBe(404)
})
