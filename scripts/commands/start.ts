import {fileURLToPath} from 'node:url'
import {defineCommand} from 'citty'
import {readConfig} from '../../server/config.ts'
import {readGatewayLink} from '../../server/gateway/link.ts'
import {runGateway} from '../../server/gateway/run.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** A server goes on serving when what it prints cannot be written, as when the disk of its log is full. */
function goOnWithoutLog(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

export default defineCommand({
  meta: {name: 'start', description: 'Start everything: the lake, the Studio and the microsites'},
  args: {
    open: {type: 'boolean', description: 'Open the browser and sign in', default: false},
  },
  async run({args}) {
    goOnWithoutLog()
    const config = readConfig()
    const link = readGatewayLink()
    if (!link) {
      const again = [MAIN, 'start'] as const
      return runGateway(config, {first: [...again, ...(args.open ? ['--open'] : [])], again})
    }
    // Loaded only where it is needed, so that the gateway stays small.
    const {startContent} = await import('../start-content.ts')
    await startContent(config, link, args)
  },
})
