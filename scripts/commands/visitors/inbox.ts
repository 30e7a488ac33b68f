import {defineCommand} from 'citty'
import {assertCampaigns} from '../../../server/accounts.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {withVisitors} from '../../../server/visitors/open.ts'
import {isState, type Message, STATES, type Visitors} from '../../../visitors/index.ts'
import {printRows} from '../../table.ts'

const iso = (time: number | null): string | null =>
  time === null ? null : new Date(time).toISOString()

const summary = ({
  number,
  id,
  campaignSlug,
  title,
  state,
  receivedAt,
  assignee,
  eraseAt,
}: Message) => ({
  number,
  id,
  campaign: campaignSlug,
  form: title,
  state,
  receivedAt: iso(receivedAt),
  assignee,
  eraseAt: iso(eraseAt),
})

const which = {
  type: 'positional',
  description: 'Its number or id, from inbox list',
  required: true,
} as const
const json = {type: 'boolean', description: 'Print JSON', default: false} as const

/** @throws {CommandError} when there is none */
function find({inbox}: Visitors, which: string): Message {
  const message = /^\d+$/.test(which) ? inbox.findByNumber(Number(which)) : inbox.find(which)
  if (message) return message
  throw new CommandError(`There is no message «${which}». List them: npx hemvist inbox list`)
}

const list = defineCommand({
  meta: {name: 'list', description: 'List what visitors have sent, without its content'},
  args: {
    json,
    campaign: {type: 'string', description: 'Only those to this campaign (its slug)'},
    state: {type: 'string', description: `Only those that are ${STATES.join(', ')}`},
  },
  async run({args}) {
    const {campaign, state} = args
    if (state !== undefined && !isState(state)) {
      throw new CommandError(`There is no state «${state}». The states are: ${STATES.join(', ')}.`)
    }
    const config = readConfig()
    await withVisitors(config, async ({inbox}) => {
      const found = inbox.list(state ? {state} : {})
      const rows = found.filter(({campaignSlug}) => !campaign || campaignSlug === campaign)
      if (campaign && rows.length === 0) await assertCampaigns(config, [campaign])
      printRows(rows.map(summary), {
        json: args.json,
        headings: ['number', 'campaign', 'form', 'state', 'receivedAt'],
      })
    })
  },
})

/** All of a message, with the names and times of the list. */
const details = (message: Message) => {
  const {language, fields, email, to, about, entries} = message
  const added = entries.map((entry) => ({...entry, at: iso(entry.at)}))
  return {...summary(message), language, fields, email, to, about, entries: added}
}

function print(message: Message): void {
  const {number, title, campaignSlug, state, receivedAt, fields, entries, eraseAt} = message
  console.log(`${number}. ${title} (${campaignSlug}, ${state}, ${iso(receivedAt)})`)
  for (const {label, value} of fields) console.log(`\n${label}\n  ${[value].flat().join(', ')}`)
  for (const {kind, by, at, text} of entries)
    console.log(`\n[${kind} by ${by}, ${iso(at)}] ${text}`)
  if (eraseAt !== null) console.log(`\nErased at ${iso(eraseAt)}.`)
}

const show = defineCommand({
  meta: {name: 'show', description: 'Print a message'},
  args: {which, json},
  async run({args}) {
    await withVisitors(readConfig(), (visitors) => {
      const message = find(visitors, args.which)
      if (args.json) console.log(JSON.stringify(details(message), null, 2))
      else print(message)
    })
  },
})

const close = defineCommand({
  meta: {name: 'close', description: 'Close a message; its days until it is erased begin'},
  args: {which},
  async run({args}) {
    await withVisitors(readConfig(), (visitors) => {
      const {id} = find(visitors, args.which)
      const {number, eraseAt} = visitors.inbox.close(id)
      console.log(`Message ${number} is closed, and erased at ${iso(eraseAt)}.`)
    })
  },
})

export default defineCommand({
  meta: {name: 'inbox', description: 'List, show and close what visitors have sent'},
  subCommands: {list, show, close},
})
