import sharp from 'sharp'
import {afterAll, expect, test} from 'vitest'
import {Drawer} from '../../../publish/images/drawer.ts'
import {planDrawing} from '../../../publish/images/plan-drawing.ts'
import type {DrawnNode} from '../../../publish/page.ts'
import {siteFolder} from '../../../server/folders.ts'

const fonts = [{name: 'Figtree', file: 'fonts/static/figtree-600.woff'}] as const
const card = (title: string): DrawnNode => ({
  type: 'div',
  props: {
    style: {display: 'flex', width: 1200, height: 630, background: '#0f4d38', color: '#ffffff'},
    children: [
      {
        type: 'div',
        props: {style: {fontFamily: 'Figtree', fontSize: 90, width: 700}, children: title},
      },
      {type: 'img', props: {src: 'picture:', width: 500, height: 630}},
    ],
  },
})
const request = (title: string) => ({width: 1200, height: 630, element: card(title), fonts})
const drawer = new Drawer(siteFolder)
afterAll(() => drawer.rest())

async function draw(title: string, colour: string | null) {
  const {drawing, width, height} = planDrawing(request(title), null)
  if (!drawing) throw new Error('It is no drawing')
  const picture = colour
    ? await sharp({create: {width: 500, height: 630, channels: 3, background: colour}})
        .jpeg()
        .toBuffer()
    : null
  return drawer.draw({width, height, drawing, picture})
}

const pixel = async (bytes: Buffer, left: number, top: number) => [
  ...(await sharp(bytes).extract({left, top, width: 1, height: 1}).raw().toBuffer()),
]

test('a card is rendered with its picture, or without one', async () => {
  const bytes = await draw('Åsa på ön', '#ff0000')
  const {width, height, format} = await sharp(bytes).metadata()
  expect({width, height, format}).toEqual({width: 1200, height: 630, format: 'jpeg'})
  const [red = 0, green = 255] = await pixel(bytes, 1000, 300)
  expect(red).toBeGreaterThan(240)
  expect(green).toBeLessThan(15)
  const [, ground = 0] = await pixel(await draw('Åsa på ön', null), 1000, 300)
  expect(ground).toBeGreaterThan(60)
})

test('the same card gives the same bytes, and another title another file', async () => {
  expect(await draw('Kumla', null)).toEqual(await draw('Kumla', null))
  expect(await draw('Kumla', null)).not.toEqual(await draw('Örebro', null))
  const name = (title: string) => planDrawing(request(title), null).name
  expect(name('Kumla')).toBe(name('Kumla'))
  expect(name('Kumla')).not.toBe(name('Örebro'))
})

test('a missing font is reported as a problem', async () => {
  const plan = planDrawing({...request('x'), fonts: [{...fonts[0], file: 'fonts/x.woff'}]}, null)
  if (!plan.drawing) throw new Error('It is no drawing')
  const order = {width: 10, height: 10, drawing: plan.drawing, picture: null}
  await expect(drawer.draw(order)).rejects.toThrow('It could not be drawn')
})
