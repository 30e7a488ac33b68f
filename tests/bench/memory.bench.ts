import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import sharp from 'sharp'
import {Command, freePort} from '../scripts/command.ts'
import {generateDocuments} from './lake/documents.ts'
import {cpuSecondsOf, memoryOf} from './process-family.ts'
import {rounded} from './statistics.ts'

export const name = 'Memory of the whole server: gateway, content server and their helpers'

/** The target, in MiB. */
const STEADY = 350
const STEADY_WITH_DOCUMENTS = 450
const PEAK = 700
const TOKEN = 'a-token-for-the-memory-bench'
const QUIET_SECONDS = 20
const UPLOADS = 2000
const RENDERS = 50_000
const DOCUMENTS = 10_000
const DOCUMENTS_AT_ONCE = 500

type Call = (path: string, body: BodyInit, type?: string) => Promise<void>
type Report = (row: Record<string, string | number>) => void

class Server {
  readonly #command: Command
  readonly #timer: NodeJS.Timeout
  peak = 0

  constructor(env: Record<string, string>) {
    this.#command = new Command(['start'], env)
    this.#timer = setInterval(() => {
      this.peak = Math.max(this.peak, this.now)
    }, 500)
  }

  get output(): string {
    return this.#command.output
  }

  get now(): number {
    return memoryOf(this.#command.process.pid ?? 0)
  }

  ready(): Promise<unknown> {
    return this.#command.says(/Stop with Ctrl-C/)
  }

  /** Memory once encoding is finished and it has been quiet for a while. */
  async steady(): Promise<number> {
    const cpu = () => cpuSecondsOf(this.#command.process.pid ?? 0)
    for (let before = -1; cpu() - before > 1; ) {
      before = cpu()
      await new Promise((resolve) => setTimeout(resolve, QUIET_SECONDS * 1000))
    }
    return this.now
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#command.stop()
  }
}

async function upload(call: Call): Promise<void> {
  const create = {width: 1600, height: 1200, channels: 3, background: '#864'} as const
  const picture = await sharp({create}).jpeg().toBuffer()
  for (let upload = 0; upload < UPLOADS; upload += 1) {
    // A different picture each time, since the same bytes are one asset.
    const bytes = Buffer.concat([picture, Buffer.from(String(upload))])
    await call('assets/images/production', new Uint8Array(bytes), 'image/jpeg')
  }
}

/** Changes what every page shows, again and again. */
async function renderOften(call: Call, pages: number): Promise<void> {
  const turns = Math.ceil(RENDERS / pages)
  for (let turn = 0; turn < turns; turn += 1) {
    const patch = {query: '*[_type == "campaign"]', set: {tagline: `Turn ${turn}`}}
    await call('data/mutate/production?visibility=sync', JSON.stringify({mutations: [{patch}]}))
    await new Promise((resolve) => setTimeout(resolve, 2000))
  }
}

/** Writes documents that no campaign shows, so that only their number counts. */
async function writeDocuments(call: Call): Promise<void> {
  const mutations = generateDocuments(DOCUMENTS).map((one) => ({
    createOrReplace: {...one, _type: `bench.${one._type}`},
  }))
  for (let done = 0; done < mutations.length; done += DOCUMENTS_AT_ONCE) {
    const body = JSON.stringify({mutations: mutations.slice(done, done + DOCUMENTS_AT_ONCE)})
    // Some refer to later ones.
    await call('data/mutate/production', body.replaceAll('"_ref":', '"_weak":true,"_ref":'))
  }
}

/** Measures a server's memory after a first start, a second start, and much work. */
export async function run(report: Report): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'hemvist-memory-'))
  const port = String(await freePort())
  const env = {PORT: port, HEMVIST_DATA: data, HEMVIST_TOKEN: TOKEN}
  const origin = `http://localhost:${port}`
  const row = (after: string, steady: number, peak: number, target = STEADY) =>
    report({
      after,
      'steady MiB': Math.round(steady),
      'target MiB': target,
      '× target': rounded(steady / target, 2),
      'peak MiB': Math.round(peak),
      [`× ${PEAK} MiB`]: rounded(peak / PEAK, 2),
    })
  const call: Call = async (path, body, type = 'application/json') => {
    const answer = await fetch(`${origin}/v2025-02-19/${path}`, {
      method: 'POST',
      headers: {Authorization: `Bearer ${TOKEN}`, 'Content-Type': type},
      body,
    })
    const said = await answer.text()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${said.slice(0, 500)}`)
  }

  const first = new Server(env)
  try {
    await first.ready()
    row('a first start', await first.steady(), first.peak)
  } finally {
    await first.stop()
  }
  const server = new Server(env)
  try {
    await server.ready()
    row('a second start', await server.steady(), server.peak)
    await upload(call)
    row(`${UPLOADS} uploads`, await server.steady(), server.peak)
    await renderOften(call, Number(/of (\d+) pages/.exec(first.output)?.[1] ?? 1000))
    row(`about ${RENDERS} renders`, await server.steady(), server.peak)
    await writeDocuments(call)
    const more = `${DOCUMENTS} documents more`
    row(more, await server.steady(), server.peak, STEADY_WITH_DOCUMENTS)
  } finally {
    await server.stop()
    await rm(data, {recursive: true, force: true})
  }
}
