import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {defineCommand} from 'citty'
import {Hono} from 'hono'
import {startingApp} from '../../../server/app.ts'
import {CommandError} from '../../../server/command-error.ts'
import {docsImagesFolder, galleryFolder} from '../../../server/folders.ts'
import {listen} from '../../../server/listen.ts'
import {type Gallery, openGallery} from '../../gallery/open.ts'
import {takePictures} from '../../gallery/pictures.ts'
import {arrange, galleryPage, shownBy} from '../../gallery/view.ts'
import {runTasks} from '../../tasks.ts'

const PORT = 4322
const MAX_PORT = 65_535

/** Serves the gallery; pages come from the publisher, arranged according to the address. */
function createGalleryApp({publisher}: Gallery): Hono {
  const app = new Hono()
  app.get('/', (c) => c.html(galleryPage(new URL(c.req.url))))
  app.all('*', async (c) => {
    const answer = (await publisher.fetch(new Request(c.req.url))) ?? (await c.notFound())
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return answer
    return c.html(arrange(await answer.text(), shownBy(new URL(c.req.url))))
  })
  return app
}

export default defineCommand({
  meta: {name: 'gallery', description: 'Show every section in every theme, from examples'},
  args: {
    port: {type: 'string', description: 'Where to serve it', default: String(PORT)},
    pictures: {
      type: 'boolean',
      description: 'Only update the pictures in docs/images',
      default: false,
    },
  },
  async run({args}) {
    const port = Number(args.port)
    if (!Number.isInteger(port) || port < 0 || port > MAX_PORT) {
      throw new CommandError(`--port takes a number from 0 to ${MAX_PORT}, not "${args.port}".`)
    }
    const listener = await listen('127.0.0.1', port, startingApp().fetch)
    // Encoded pictures are kept between runs; content always comes from the current examples.
    for (const part of ['lake', 'publish']) {
      await rm(join(galleryFolder, part), {recursive: true, force: true})
    }
    let gallery: Gallery | undefined
    const stop = async () => {
      await listener.close()
      await gallery?.close()
      process.exit()
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
    await runTasks([
      {
        title: 'Gallery',
        run: async () => {
          gallery = await openGallery(galleryFolder, listener.origin)
          for (const problem of gallery.publisher.problems) console.error(`✗ ${problem.report}`)
          return `${gallery.publisher.campaigns.length} pages`
        },
      },
    ])
    if (!gallery) return
    listener.answerWith(createGalleryApp(gallery).fetch)
    if (args.pictures) {
      await runTasks([
        {
          title: 'Pictures',
          run: async (report) =>
            `${await takePictures(listener.origin, docsImagesFolder, report)} in docs/images`,
        },
      ])
      return stop()
    }
    console.log(`\nThe gallery is at ${listener.origin}/. Stop with Ctrl-C.\n`)
  },
})
