import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parentPort, workerData} from 'node:worker_threads'
import {Blob, Face, Font} from 'harfbuzzjs'
import satori from 'satori'
import {asError} from '../errors.ts'
import type {DrawnNode} from '../page.ts'
import type {FromDrawer, ToDrawer} from './drawer.ts'
import {PICTURE} from './drawing.ts'
import {withTextAsPaths} from './lettering/lettering.ts'
import {sfnt} from './lettering/sfnt.ts'

// Laying drawings out would block everything else, so it has its own thread.

const port = parentPort
if (!port) throw new Error('draw-worker.ts runs as a worker thread')

const fonts = new Map<string, Promise<Font>>()

function font(file: string): Promise<Font> {
  const known = fonts.get(file)
  if (known) return known
  const read = readFile(join(workerData.siteFolder, file)).then(
    (bytes) => new Font(new Face(new Blob(sfnt(bytes)))),
  )
  fonts.set(file, read)
  return read
}

/** The same boxes with the picture in place of its address; without a picture, that box is removed. */
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

async function draw({width, height, drawing, picture}: ToDrawer): Promise<string> {
  const shown = picture && `data:image/jpeg;base64,${Buffer.from(picture).toString('base64')}`
  const faces = await Promise.all(
    drawing.fonts.map(async ({name, file}) => [name, await font(file)] as const),
  )
  const named = new Map(faces)
  const element: unknown = withTextAsPaths(withPicture(drawing.element, shown), (name) =>
    named.get(name),
  )
  return satori(element as Parameters<typeof satori>[0], {width, height, fonts: []})
}

port.on('message', (order: ToDrawer) => {
  const send = (message: FromDrawer) => port.postMessage(message)
  draw(order).then(
    (svg) => send({id: order.id, svg}),
    (thrown) => send({id: order.id, message: asError(thrown).message}),
  )
})
