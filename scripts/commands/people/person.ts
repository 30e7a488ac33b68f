import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {createInterface} from 'node:readline/promises'
import {defineCommand} from 'citty'
import {unlessMissing} from '../../../files/index.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {fromCaller} from '../../../server/folders.ts'
import {
  erasePersonalData,
  exportPersonalData,
  type FoundData,
  findPersonalData,
} from '../../../server/person/personal-data-stores.ts'

const who = {
  type: 'positional',
  description:
    'The id of a document about the person, the name as it is written there, or the e-mail address that they wrote from',
  required: true,
} as const

function summaryOf({record, messages}: FoundData): string[] {
  const {ids, documents, assets, comments, referrers, mentions} = record
  return [
    ...ids.map((id) => `document ${id}, with drafts, versions and history`),
    ...documents.map(({_id, _type}) => `  ${_id} (${_type})`),
    ...assets.map(({_id}) => `image or file ${_id}, with its renditions`),
    ...comments.map(({_id}) => `comment ${_id}`),
    ...referrers.map((id) => `references in ${id}`),
    ...(ids.length > 0 ? ['published pages and pictures of these, in every publish'] : []),
    ...(messages > 0
      ? [
          messages === 1
            ? '1 message, registration or subscription of a visitor'
            : `${messages} messages, registrations and subscriptions of visitors`,
        ]
      : []),
    ...mentions.map(
      (id) => `NOT erased: the text of ${id} names the person; edit it in the Studio`,
    ),
  ]
}

async function isConfirmed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new CommandError('Nothing was erased. Without a terminal, confirm with --yes.')
  }
  const terminal = createInterface({input: process.stdin, output: process.stdout})
  const answer = await terminal.question(`${question} Type "erase": `)
  terminal.close()
  return answer.trim() === 'erase'
}

const exportCommand = defineCommand({
  meta: {name: 'export', description: 'Write everything that is held of a person into a folder'},
  args: {who, to: {type: 'string', description: 'The folder, new or empty', required: true}},
  async run({args}) {
    const folder = fromCaller(args.to)
    const present = await unlessMissing(readdir(folder), [])
    if (present.length > 0) {
      throw new CommandError(`${folder} is not empty. Name a new or empty folder.`)
    }
    const files = await exportPersonalData(readConfig(), args.who)
    for (const {path, bytes} of files) {
      const file = join(folder, path)
      await mkdir(dirname(file), {recursive: true, mode: 0o700})
      await writeFile(file, bytes, {mode: 0o600})
    }
    console.log(`${files.length} files in ${folder}`)
  },
})

const eraseCommand = defineCommand({
  meta: {name: 'erase', description: 'Erase everything that is held of a person, for good'},
  args: {
    who,
    'dry-run': {type: 'boolean', description: 'Only list what would be erased'},
    yes: {type: 'boolean', description: 'Ask nothing, for scripts'},
    json: {type: 'boolean', description: 'Print the list as JSON'},
  },
  async run({args}) {
    const config = readConfig()
    const held = await findPersonalData(config, args.who)
    if (args.json) {
      const {history: _, ...listed} = held.record
      console.log(JSON.stringify({...listed, messages: held.messages}))
    } else for (const line of summaryOf(held)) console.log(line)
    if (args['dry-run']) return
    if (!args.yes && !(await isConfirmed('This cannot be undone.'))) {
      throw new CommandError('Nothing was erased.')
    }
    const left = await erasePersonalData(config, args.who)
    for (const file of left) console.error(`✗ an id or a name still stands in ${file}`)
    if (left.length > 0) {
      throw new CommandError(
        'Not everything is erased. Run the command again, or look at these files.',
      )
    }
    if (!args.json) console.log('Erased. Backups and exports that were made before still hold it.')
  },
})

export default defineCommand({
  meta: {name: 'person', description: 'Export or erase everything that is held of a person'},
  subCommands: {export: exportCommand, erase: eraseCommand},
})
