import {setImmediate as nextTurn} from 'node:timers/promises'
import {parentPort, workerData} from 'node:worker_threads'
import {asError, PublishError} from '../errors.ts'
import {type PageJob, queryKey} from './job.ts'
import type {FromWorker, ToWorker} from './messages.ts'
import {loadBundle, RenderFailure, renderPage} from './render.ts'

// A rendering thread: holds the compiled templates, asks the publisher for content, returns pages.

/** Astro's bookkeeping is only released between turns of the event loop. */
const PAGES_PER_TURN = 25

const port = parentPort
if (!port) throw new Error('worker.ts runs as a worker thread')
let outgoing: FromWorker[] = []

/** Sends a message to the publisher, batched with all others of this turn. */
function send(message: FromWorker): void {
  if (outgoing.push(message) > 1) return
  setImmediate(() => {
    const messages = outgoing
    outgoing = []
    port?.postMessage(messages)
  })
}

const bundle = await loadBundle(workerData.entry)
const linksOf = new Map<string, ReadonlyMap<string, string>>()
const questions = new Map<number, {resolve(result: unknown): void; reject(cause: Error): void}>()
/** Answers by scope: content does not change within one. */
const answersOf = new Map<number, Map<string, Promise<unknown>>>()
let asked = 0
let rendered = 0

/** Templates share answers, so none may modify them. */
function freeze(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) freeze(inner)
  }
  return value
}

function ask(scope: number, query: string, params: Record<string, unknown>): Promise<unknown> {
  const answers = answersOf.get(scope) ?? new Map<string, Promise<unknown>>()
  answersOf.set(scope, answers)
  const key = queryKey(query, params)
  const known = answers.get(key)
  if (known) return known
  const answer = new Promise((resolve, reject) => {
    const question = ++asked
    questions.set(question, {resolve, reject})
    send({type: 'query', question, scope, query, params})
  })
  answers.set(key, answer)
  return answer
}

async function render(id: number, scope: number, job: PageJob): Promise<void> {
  const links = linksOf.get(job.page.campaign._id)
  let wasRefused = false
  try {
    if (++rendered % PAGES_PER_TURN === 0) await nextTurn()
    const page = await renderPage(bundle, job, {
      query: async (query, params) => {
        try {
          return await ask(scope, query, params)
        } catch (refusal) {
          wasRefused = true
          throw refusal
        }
      },
      link: (key) => links?.get(key) ?? null,
    })
    send({type: 'rendered', id, page})
  } catch (thrown) {
    const error = asError(thrown)
    const location = thrown instanceof PublishError ? thrown.location : {}
    const needs = (thrown instanceof RenderFailure && thrown.needs) || {queries: [], links: []}
    const stack = asError(error.cause ?? error).stack ?? ''
    const isPassing = wasRefused
    send({type: 'failed', id, message: error.message, stack, location, needs, isPassing})
  }
}

function receive(message: ToWorker): void {
  switch (message.type) {
    case 'forget':
      answersOf.delete(message.scope)
      return
    case 'links':
      linksOf.set(message.campaign, message.links)
      return
    case 'render':
      void render(message.id, message.scope, message.job)
      return
    case 'answer':
      questions.get(message.question)?.resolve(freeze(JSON.parse(message.json)))
      questions.delete(message.question)
      return
    case 'refusal':
      questions.get(message.question)?.reject(new PublishError(message.message))
      questions.delete(message.question)
  }
}

port.on('message', (messages: readonly ToWorker[]) => messages.forEach(receive))

send({type: 'ready', templates: bundle.templates})
