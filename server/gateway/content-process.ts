import {type ChildProcess, fork} from 'node:child_process'
import {once} from 'node:events'
import {type GatewayLink, LINK_VARIABLE} from './link.ts'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000
/** A content server that ran for at least this long is restarted without delay, in milliseconds. */
const STABLE_MS = 60_000
/** How long it may take to shut down, in milliseconds. */
const STOP_MS = 20_000

/**
 * glibc gives each thread its own arena and keeps freed memory there. Here, two arenas are as fast and use a third less
 * memory; large blocks, such as decoded pictures, are returned to the system. Other allocators ignore these variables.
 */
const ALLOCATOR = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
}

/**
 * Space for young objects, in MiB, in each of its threads, and by how much old ones may grow, in percent, before they
 * are collected. V8's own choices are several times as much, which is a tenth faster in rendering and doubles the memory
 * that it takes. With `--expose-gc`, publishing asks for a collection after many pages.
 */
const V8_OPTIONS = ['--max-semi-space-size=8', '--heap-growing-percent=50', '--expose-gc']

/** A script and its arguments. */
export type ScriptCall = readonly [script: string, ...args: string[]]

/** How to start the content server: the first time, and after it has ended unexpectedly. */
export interface ContentCommand {
  first: ScriptCall
  again: ScriptCall
}

export interface ContentProcessOptions {
  command: ContentCommand
  link: GatewayLink
  /** Called when it answers requests and everything published is up to date. */
  onReady(): void
  /** Called when it ended before it was ever ready, with its exit code. */
  onFailed(code: number): void
  onProblem(message: string): void
}

/** The content server's process; restarted when it ends unexpectedly. */
export interface ContentProcess {
  /** Tells it which pages visitors have asked for, by the ids of their files. */
  noteRead(pages: readonly string[]): void
  stop(): Promise<void>
}

/** Starts the content server, and restarts it whenever it ends. */
export function startContentProcess(options: ContentProcessOptions): ContentProcess {
  let child: ChildProcess
  let wasReady = false
  let isStopping = false
  let pause = FIRST_PAUSE_MS
  let timer: NodeJS.Timeout | undefined

  function start(): void {
    const startedAt = performance.now()
    const {first, again} = options.command
    const [script, ...args] = wasReady ? again : first
    child = fork(script, args, {
      env: {...ALLOCATOR, ...process.env, [LINK_VARIABLE]: JSON.stringify(options.link)},
      execArgv: [...process.execArgv, ...V8_OPTIONS],
      // Ctrl-C in a terminal only reaches the gateway, which forwards it.
      detached: true,
    })
    child.on('message', (message) => {
      if (message !== 'ready') return
      wasReady = true
      options.onReady()
      child.send('serving')
    })
    child.once('exit', (code, signal) => {
      if (isStopping) return
      if (!wasReady) {
        options.onFailed(code ?? 1)
        return
      }
      if (performance.now() - startedAt > STABLE_MS) pause = FIRST_PAUSE_MS
      const how = signal ? `by ${signal}` : `with exit code ${code}`
      options.onProblem(`The content server ended ${how}. It is being restarted.`)
      timer = setTimeout(start, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
  }

  start()
  return {
    noteRead(pages) {
      // While it restarts, nobody needs to know.
      if (wasReady && child.connected) child.send({readPages: pages}, () => {})
    },
    async stop() {
      isStopping = true
      clearTimeout(timer)
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
      await ended
      clearTimeout(kill)
    },
  }
}
