import {readFileSync} from 'node:fs'
import {defineCommand} from 'citty'
import {type Role, readRole} from '../../../accounts/index.ts'
import {COMMAND, withAccounts} from '../../../server/accounts.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {fromCaller} from '../../../server/folders.ts'
import {assertGrantFilters} from '../../../server/rights.ts'
import {printRows} from '../../table.ts'

const json = {type: 'boolean', description: 'Print JSON', default: false} as const

/** @throws {CommandError} when the file cannot be read or is not JSON */
function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new CommandError(`The role in ${file} cannot be read: ${cause}`)
  }
}

const list = defineCommand({
  meta: {name: 'list', description: 'List the roles and what they may do'},
  args: {json},
  async run({args}) {
    await withAccounts(readConfig(), ({roles}) => {
      const all = roles.list()
      const inWords = ({grants}: Role) =>
        grants.map(({scope, permissions}) => `${scope}: ${permissions.join(' ')}`).join('; ')
      if (args.json) console.log(JSON.stringify(all, null, 2))
      else {
        printRows(
          all.map((role) => ({name: role.name, title: role.title, grants: inWords(role)})),
          {json: false, headings: ['name', 'title', 'grants']},
        )
      }
    })
  },
})

const set = defineCommand({
  meta: {name: 'set', description: 'Add a role of your own, or change it for all who have it'},
  args: {
    file: {
      type: 'positional',
      description: 'A JSON file with name, title, description and grants; see docs/rights.md',
      required: true,
    },
  },
  async run({args}) {
    const role = readRole(readJsonFile(fromCaller(args.file)))
    assertGrantFilters(role)
    await withAccounts(readConfig(), ({administration}) => {
      administration.setRole(COMMAND, role)
      console.log(`The role "${role.name}" is set.`)
    })
  },
})

const remove = defineCommand({
  meta: {name: 'remove', description: 'Remove a role of your own that nobody has'},
  args: {name: {type: 'positional', description: 'Its name', required: true}},
  async run({args}) {
    await withAccounts(readConfig(), ({administration}) => {
      administration.removeRole(COMMAND, args.name)
      console.log(`The role "${args.name}" is removed.`)
    })
  },
})

export default defineCommand({
  meta: {name: 'role', description: 'List, define and remove roles'},
  subCommands: {list, set, remove},
})
