import {type ChildProcess, spawn} from 'node:child_process'
import {mkdtempSync} from 'node:fs'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'hemvist-'))

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

export interface Finished {
  code: number | null
  output: string
}

/** A hemvist command in its own process, run the way npm runs it. */
export class Command {
  readonly process: ChildProcess
  output = ''
  readonly finished: Promise<Finished>

  constructor(args: readonly string[], env: Record<string, string>) {
    this.process = spawn(process.execPath, [join(root, 'scripts/hemvist.mjs'), ...args], {
      cwd: root,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const read = (chunk: Buffer) => {
      this.output += String(chunk)
    }
    this.process.stdout?.on('data', read)
    this.process.stderr?.on('data', read)
    this.finished = new Promise((done) => {
      this.process.on('close', (code) => done({code, output: this.output}))
    })
  }

  /**
   * Resolves with the match once it appears in the output; rejects with the whole output when the command ends
   * before.
   */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const found = () => pattern.exec(this.output)
    return new Promise((done, reject) => {
      const look = () => {
        const match = found()
        if (match) done(match)
      }
      this.process.stdout?.on('data', look)
      this.process.stderr?.on('data', look)
      look()
      void this.finished.then(() =>
        reject(new Error(`The command ended without ${pattern}:\n${this.output}`)),
      )
    })
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Finished> {
    this.process.kill(signal)
    return this.finished
  }
}
