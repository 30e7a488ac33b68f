import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {administrator, PUBLISHED_ONLY} from '../../../lake/access/index.ts'
import {BackgroundFailures} from '../../../lake/background-failures.ts'
import {Dataset} from '../../../lake/dataset.ts'
import type {Mutation} from '../../../lake/documents/index.ts'
import {lockFolder, Store} from '../../../lake/storage/index.ts'

/**
 * A process that writes continuously until it is killed. It prints a line for each transaction that was acknowledged:
 * `<transaction id> <kind> <number>`.
 */
const [folder = '', start = '0'] = process.argv.slice(2)
const WRITERS = 8
// Only the writing part of the lake, so that it starts quickly: it is started many times.
lockFolder(folder)
mkdirSync(join(folder, 'datasets'), {recursive: true})
const store = new Store(join(folder, 'datasets', 'production.sqlite'))
const dataset = new Dataset('production', store, {
  publicRead: PUBLISHED_ONLY,
  clock: () => new Date(),
  aclMode: 'public',
  failures: new BackgroundFailures(),
})
let next = Number(start)

const text = 'En berättelse om att flytta hem, skriven många gånger. '.repeat(8)
const pair = (n: number): Mutation[] => [
  {create: {_id: `a${n}`, _type: 'story', n, text, to: {_type: 'reference', _ref: `b${n}`}}},
  {create: {_id: `b${n}`, _type: 'place', n, text}},
]
const kinds: Record<string, (n: number) => Mutation[]> = {
  pair,
  count: (n) => [
    {createIfNotExists: {_id: 'counter', _type: 'counter', n: 0}},
    {patch: {id: 'counter', inc: {n: 1}}},
    {create: {_id: `c${n}`, _type: 'count'}},
  ],
  edit: (n) => [
    ...pair(n),
    {patch: {id: `a${n}`, set: {text: `${text}${n}`}, unset: ['n']}},
    {patch: {id: `b${n}`, set: {text: `${n}${text}`}, unset: ['n']}},
  ],
  remove: (n) => [
    {delete: {query: '*[_type == "story" && n < $n] | order(n)[0...2]', params: {n: n - 40}}},
    {create: {_id: `r${n}`, _type: 'removal'}},
  ],
}

async function write(): Promise<never> {
  for (;;) {
    const n = next++
    const names = Object.keys(kinds)
    const kind = names[n % names.length] ?? 'pair'
    const mutations = kinds[kind]?.(n) ?? []
    const {transactionId} = await dataset.transact(mutations, {}, administrator)
    process.stdout.write(`${transactionId} ${kind} ${n}\n`)
  }
}

await Promise.all(Array.from({length: WRITERS}, write))
