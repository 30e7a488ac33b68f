import {existsSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {encodeImages} from '../../../publish/background/encode-images.ts'
import {ImageGone, ImageLibrary, ImagesClosed} from '../../../publish/images/library.ts'
import {type Rendition, rendition} from '../../../publish/images/rendition.ts'
import {makeWorld, type World} from '../helpers/world.ts'

const SIZE = 200
let world: World
let library: ImageLibrary
let first: Rendition
let second: Rendition
let third: Rendition

beforeEach(async () => {
  world = await makeWorld()
  const create = {width: SIZE, height: SIZE, channels: 3, background: '#085'} as const
  const assetId = await world.upload(await sharp({create}).jpeg().toBuffer())
  library = new ImageLibrary({folder: join(world.folder, 'images'), source: world.source})
  const part = {left: 0, top: 0, width: SIZE, height: SIZE}
  const of = (width: number) =>
    rendition({
      assetId,
      original: {width: SIZE, height: SIZE},
      part,
      width,
      height: width,
      format: 'webp',
    })
  first = of(40)
  second = of(60)
  third = of(80)
})

afterEach(async () => {
  await library.close()
  await world.close()
})

test('waiting for a file that no page shows any more rejects', async () => {
  const made = library.make(first)
  const waiting = expect(library.make(second)).rejects.toBeInstanceOf(ImageGone)
  await library.remove(second.name)
  await waiting
  expect(existsSync(await made)).toBe(true)
  expect(await library.has(second.name)).toBe(false)
})

test('a deployment leaves out files that no page shows any more', async () => {
  const made = encodeImages([first, second, third], library, () => [])
  await library.remove(second.name)
  expect(await made).toEqual([])
  const there = [first, second, third].map(({name}) => library.has(name))
  expect(await Promise.all(there)).toEqual([true, false, true])
})

test('closing finishes started work and drops the rest', async () => {
  const made = library.make(first)
  const deployed = expect(encodeImages([second], library, () => [])).rejects.toBeInstanceOf(
    ImagesClosed,
  )
  await library.close()
  await deployed
  expect(existsSync(await made)).toBe(true)
  await expect(library.make(third)).rejects.toBeInstanceOf(ImagesClosed)
})

test('an urgent file is encoded before waiting ones, and once', async () => {
  const order: string[] = []
  const note = (one: Rendition, urgency: 'soon' | 'now' = 'soon') =>
    library.make(one, urgency).then(() => order.push(one.name))
  const all = [note(first), note(second), note(third)]
  await Promise.all([...all, note(third, 'now'), note(first, 'now')])
  expect([...new Set(order)]).toEqual([first.name, third.name, second.name])
})

test('work that takes much memory waits for all files but idle ones, and those wait for it', async () => {
  const order: string[] = []
  const note = (one: Rendition, urgency: 'soon' | 'idle') =>
    library.make(one, urgency).then(() => order.push(one.name))
  const all = [note(first, 'idle'), note(second, 'soon')]
  const {promise: ends, resolve: end} = Promise.withResolvers<void>()
  const worked = library.whileIdle(async () => {
    order.push('work')
    await ends
  })
  const asked = note(third, 'soon')
  await asked
  end()
  await Promise.all([...all, worked, asked])
  expect(order.at(-1)).toBe(first.name)
  expect(order.indexOf('work')).toBeGreaterThan(order.indexOf(second.name))
})
