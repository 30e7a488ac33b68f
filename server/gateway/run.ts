import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {makeTemporaryFolderSync} from '../../files/index.ts'
import type {Config} from '../config.ts'
import {type ContentCommand, startContentProcess} from './content-process.ts'
import {startGateway} from './gateway.ts'
import type {GatewayLink} from './link.ts'

/** How often the content server is told which pages visitors ask for, in milliseconds. */
const READ_PAGES_MS = 1000

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs the gateway until it is told to stop, and the content server in a separate process, which is restarted when it
 * ends unexpectedly. The port is bound first, so that a port conflict is reported before anything else happens.
 * @throws {CommandError} when the port cannot be bound, or the certificate cannot be read
 */
export async function runGateway(config: Config, command: ContentCommand): Promise<void> {
  const {host, port, dataFolder, tls} = config
  // A folder that only its owner can access, with a path short enough for a socket.
  const folder = makeTemporaryFolderSync('gateway')
  const isWindows = process.platform === 'win32'
  const contentPath = isWindows
    ? `\\\\.\\pipe\\hemvist-${process.pid}`
    : join(folder, 'content.sock')
  const removeFolder = () => rmSync(folder, {recursive: true, force: true})
  process.once('exit', removeFolder)
  const onProblem = (message: string, cause?: unknown) =>
    console.error(`✗ ${message}`, ...(cause === undefined ? [] : [cause]))

  const gateway = await startGateway({host, port, dataFolder, contentPath, tls, onProblem})
  const link: GatewayLink = {path: contentPath, origin: gateway.origin}
  let isStopping = false
  const end = async (code: number) => {
    await gateway.close()
    process.exit(code)
  }
  const content = startContentProcess({
    command,
    link,
    onReady: () => gateway.open(),
    onFailed: (code) => void end(code),
    onProblem,
  })
  setInterval(() => {
    const pages = gateway.takeReadPages()
    if (pages.length > 0) content.noteRead(pages)
  }, READ_PAGES_MS).unref()
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      void content.stop().then(() => end(0))
    })
  }
}
