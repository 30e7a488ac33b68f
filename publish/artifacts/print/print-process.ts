import {asError} from '../../errors.ts'
import {MissingToolError} from '../artifact-type.ts'
import type {FromPrinter, ToPrinter} from './messages.ts'
import {type PrintedSite, print, release} from './print.ts'

// The process that prints: what drives a browser and what rewrites its PDF take tens of megabytes, which the server
// gets back when this process ends.

const questions = new Map<number, (file: Awaited<ReturnType<PrintedSite['read']>>) => void>()
let asked = 0

const send = (message: FromPrinter) => process.send?.(message)

function siteOf(job: number, origin: string): PrintedSite {
  return {
    origin,
    read: (file) =>
      new Promise((resolve) => {
        const question = ++asked
        questions.set(question, resolve)
        send({type: 'read', job, question, file})
      }),
  }
}

process.on('message', async (message: ToPrinter) => {
  if (message.type === 'found') {
    const {question, file} = message
    questions.get(question)?.(file && {...file, bytes: Buffer.from(file.bytes)})
    questions.delete(question)
    return
  }
  const {job, page, origin} = message
  try {
    send({type: 'printed', job, printed: await print(page, siteOf(job, origin))})
  } catch (thrown) {
    const isToolMissing = thrown instanceof MissingToolError
    send({type: 'failed', job, message: asError(thrown).message, isToolMissing})
  }
})
process.on('disconnect', () => void release().finally(() => process.exit()))
