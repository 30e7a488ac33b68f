import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parentPort, workerData} from 'node:worker_threads'
import {Resvg} from '@resvg/resvg-js'
import satori from 'satori'
import sharp from 'sharp'
import {asError} from '../errors.ts'
import type {FromDrawer, ToDrawer} from './drawer.ts'
import {type DrawnNode, PICTURE} from './drawing.ts'

// A thread that draws: laying text out and painting it would keep everything else waiting.

const port = parentPort
if (!port) throw new Error('draw-worker.ts runs as a worker thread')

const fonts = new Map<string, Promise<Buffer>>()

function font(file: string): Promise<Buffer> {
  const known = fonts.get(file)
  if (known) return known
  const bytes = readFile(join(workerData.siteFolder, file))
  fonts.set(file, bytes)
  return bytes
}

/** The same boxes with the picture where its address stands; without one, that box goes. */
function withPicture(node: DrawnNode, picture: string | null): DrawnNode {
  const {children, src} = node.props
  const isShown = (child: DrawnNode | string) =>
    typeof child === 'string' || child.props.src !== PICTURE || picture !== null
  const inner =
    typeof children === 'string'
      ? children
      : children
          ?.filter(isShown)
          .map((child) => (typeof child === 'string' ? child : withPicture(child, picture)))
  const props = {...node.props, ...(src === PICTURE && picture ? {src: picture} : {})}
  return {...node, props: inner === undefined ? props : {...props, children: inner}}
}

async function draw({width, height, drawing, picture}: ToDrawer): Promise<Uint8Array> {
  const shown = picture && `data:image/jpeg;base64,${Buffer.from(picture).toString('base64')}`
  const element: unknown = withPicture(drawing.element, shown)
  const loaded = await Promise.all(
    drawing.fonts.map(async ({name, weight, style, file}) => ({
      name,
      // satori knows hundreds; a face has one weight, so that any name for it will do.
      weight: (Math.round(weight / 100) * 100) as 400,
      style,
      data: await font(file),
    })),
  )
  const svg = await satori(element as Parameters<typeof satori>[0], {width, height, fonts: loaded})
  const png = new Resvg(svg, {font: {loadSystemFonts: false}}).render().asPng()
  return sharp(png).flatten({background: '#fff'}).jpeg({quality: 82, mozjpeg: true}).toBuffer()
}

port.on('message', (order: ToDrawer) => {
  const send = (message: FromDrawer) => port.postMessage(message)
  draw(order).then(
    (bytes) => send({id: order.id, bytes}),
    (thrown) => send({id: order.id, message: asError(thrown).message}),
  )
})
