import {defineCommand} from 'citty'
import type {Session} from '../../../accounts/index.ts'
import {COMMAND, withAccounts} from '../../../server/accounts.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {printRows} from '../../table.ts'

const report = ({id, person, createdAt, seenAt, expiresAt, address, userAgent}: Session) => ({
  id,
  person,
  createdAt: new Date(createdAt).toISOString(),
  lastUsedAt: new Date(seenAt).toISOString(),
  expiresAt: new Date(expiresAt).toISOString(),
  address,
  userAgent,
})

const list = defineCommand({
  meta: {name: 'list', description: 'List who is signed in, since when and from where'},
  args: {json: {type: 'boolean', description: 'Print JSON', default: false}},
  async run({args}) {
    await withAccounts(readConfig(), ({sessions}) =>
      printRows(sessions.list().map(report), {
        json: args.json,
        headings: ['id', 'person', 'lastUsedAt', 'address', 'userAgent'],
      }),
    )
  },
})

const end = defineCommand({
  meta: {name: 'end', description: 'Sign a user out'},
  args: {id: {type: 'positional', description: 'A session, from session list', required: true}},
  async run({args}) {
    await withAccounts(readConfig(), ({administration}) => {
      if (administration.endSession(COMMAND, args.id)) return
      throw new CommandError(
        `There is no session "${args.id}". List them: npx hemvist session list`,
      )
    })
    console.log(`Session ${args.id} has ended.`)
  },
})

export default defineCommand({
  meta: {name: 'session', description: 'List and end sessions of those who are signed in'},
  subCommands: {list, end},
})
