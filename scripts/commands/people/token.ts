import {defineCommand} from 'citty'
import type {Token} from '../../../accounts/index.ts'
import {assertCampaigns, COMMAND, withAccounts} from '../../../server/accounts.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {campaignOption, languageOption, membershipFrom, roleOption} from '../../membership.ts'
import {printRows} from '../../table.ts'

const json = {type: 'boolean', description: 'Print JSON', default: false} as const

const isoTime = (time: number | null): string | null =>
  time === null ? null : new Date(time).toISOString()

const report = ({id, name, role, campaigns, languages, createdAt, expiresAt, usedAt}: Token) => ({
  id,
  name,
  role,
  campaigns,
  languages,
  createdAt: isoTime(createdAt),
  expiresAt: isoTime(expiresAt),
  lastUsedAt: isoTime(usedAt),
})

function readDays(expires: string | undefined): number | undefined {
  if (expires === undefined) return undefined
  const days = Number(expires)
  if (Number.isInteger(days) && days > 0) return days
  throw new CommandError(`--expires takes a number of days, such as 90, not "${expires}".`)
}

const add = defineCommand({
  meta: {name: 'add', description: 'Make a token for the API; it is shown this once'},
  args: {
    role: roleOption,
    campaign: campaignOption,
    language: languageOption,
    name: {type: 'string', description: 'What it is for'},
    expires: {type: 'string', description: 'Days that it is valid; default: until it is revoked'},
    json,
  },
  async run({args, rawArgs}) {
    const config = readConfig()
    const membership = membershipFrom(args.role, rawArgs)
    const days = readDays(args.expires)
    await assertCampaigns(config, membership.campaigns)
    await withAccounts(config, ({administration}) => {
      const wanted = {...membership, name: args.name, days}
      const {token, secret} = administration.addToken(COMMAND, wanted)
      if (args.json) console.log(JSON.stringify({...report(token), token: secret}))
      else {
        console.log(`Token ${token.id}. Keep it safe: it is not shown again.`)
        console.log(secret)
      }
    })
  },
})

const list = defineCommand({
  meta: {name: 'list', description: 'List tokens that are valid, with when they were last used'},
  args: {json},
  async run({args}) {
    await withAccounts(readConfig(), ({tokens}) =>
      printRows(tokens.list().map(report), {
        json: args.json,
        headings: ['id', 'name', 'role', 'campaigns', 'expiresAt', 'lastUsedAt'],
      }),
    )
  },
})

const revoke = defineCommand({
  meta: {name: 'revoke', description: 'Make a token void, at once'},
  args: {id: {type: 'positional', description: 'Its id, from token list', required: true}},
  async run({args}) {
    await withAccounts(readConfig(), ({administration}) => {
      administration.revokeToken(COMMAND, args.id)
      console.log(`Token ${args.id} is void.`)
    })
  },
})

export default defineCommand({
  meta: {name: 'token', description: 'Make, list and revoke tokens for the API'},
  subCommands: {add, list, revoke},
})
