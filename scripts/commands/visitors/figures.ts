import {createReadStream} from 'node:fs'
import {createInterface} from 'node:readline'
import {createGunzip} from 'node:zlib'
import {defineCommand} from 'citty'
import {millisecondsInDay} from 'date-fns/constants'
import {z} from 'zod'
import {normalizeHost} from '../../../http/index.ts'
import {dayInSweden} from '../../../schemas/index.ts'
import {assertCampaigns} from '../../../server/accounts.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {fromCaller} from '../../../server/folders.ts'
import {withFigures} from '../../../server/visitors/figures.ts'
import {importLog} from '../../../server/visitors/import-log.ts'
import type {CampaignFigures, ShownCount} from '../../../visitors/index.ts'

const USUAL_DAYS = 28

const dayAgo = (days: number): string => dayInSweden(Date.now() - days * millisecondsInDay)

/** @throws {CommandError} for what is no day */
function day(given: string | undefined, usual: string, name: string): string {
  if (given === undefined) return usual
  if (z.iso.date().safeParse(given).success) return given
  throw new CommandError(`--${name} takes a day such as 2026-11-30, not «${given}».`)
}

const inWords = (count: ShownCount): string => (count === null ? 'withheld' : String(count))

function print({campaign, from, to, views, entries, ...figures}: CampaignFigures): void {
  console.log(
    `${campaign}, ${from} to ${to}: ${inWords(views)} pages read in ${inWords(entries)} visits (entries)`,
  )
  const table = (title: string, rows: readonly [string, ShownCount][]) => {
    if (rows.length === 0) return
    console.log(`\n${title}`)
    for (const [name, count] of rows) console.log(`${inWords(count).padStart(8)}  ${name}`)
  }
  table(
    'Where from',
    figures.sources.map((row) => [row.source, row.entries]),
  )
  table(
    'By campaign link',
    figures.links.map((row) => [row.word, row.entries]),
  )
  table(
    'What was read',
    figures.pages.map((row) => [`${row.path} ${row.language}`, row.views]),
  )
  table(
    'In which language',
    figures.languages.map((row) => [row.language, row.views]),
  )
  const {recommendation, surveys} = figures
  if (recommendation) {
    const {score, margin, n, first, last} = recommendation
    console.log(`\nNet Promoter Score ${score} ± ${margin} (95 %), n = ${n}, ${first} to ${last}`)
  }
  for (const {form, n, fields} of surveys) {
    table(
      `Answers to ${form} (n = ${n})`,
      fields.flatMap(({name, options}) =>
        options.map(({value, count}): [string, ShownCount] => [`${name} ${value}`, count]),
      ),
    )
  }
  table(
    'What it led to',
    figures.conversions.map(({kind, count, perThousandEntries}) => [
      perThousandEntries === null ? kind : `${kind} (${perThousandEntries} per 1,000 entries)`,
      count,
    ]),
  )
}

/** Lines of a log, of a compressed one too. */
function linesOf(file: string): AsyncIterable<string> {
  const bytes = createReadStream(file)
  if (!file.endsWith('.gz'))
    return createInterface({input: bytes, crlfDelay: Number.POSITIVE_INFINITY})
  const unpacked = createGunzip()
  // A pipe does not pass errors on; whoever reads what is unpacked is told of a file that cannot be read, too.
  bytes.on('error', (error) => unpacked.destroy(error)).pipe(unpacked)
  return createInterface({input: unpacked, crlfDelay: Number.POSITIVE_INFINITY})
}

export default defineCommand({
  meta: {
    name: 'figures',
    description: 'What was read, from where, and what it led to: counted without cookies',
  },
  args: {
    campaign: {
      type: 'positional',
      description: 'The slug of a campaign, or "import" to add a log of another server',
      required: true,
    },
    log: {
      type: 'positional',
      description: 'With "import": a log file (combined, S3 or CloudFront format; may be .gz)',
      required: false,
    },
    of: {type: 'string', description: 'With "import": the slug of the campaign that it is of'},
    host: {type: 'string', description: 'With "import": the host of its site (www.kumla.example)'},
    base: {type: 'string', description: 'With "import": the prefix of its paths', default: ''},
    from: {type: 'string', description: `First day (default: ${USUAL_DAYS} days ago)`},
    to: {type: 'string', description: 'Last day (default: today)'},
    json: {type: 'boolean', description: 'Print JSON', default: false},
  },
  async run({args}) {
    const config = readConfig()
    const {dataFolder} = config
    if (args.campaign === 'import') {
      const {log, of, host} = args
      if (!log || !of || !host) {
        throw new CommandError(
          'Say which log, and of which site: npx hemvist figures import access.log --of kumla --host kumla.example',
        )
      }
      const siteHost = normalizeHost(host)
      if (!siteHost) {
        throw new CommandError(`--host takes a host such as www.kumla.example, not «${host}».`)
      }
      await assertCampaigns(config, [of])
      const file = fromCaller(log)
      const site = {campaign: of, host: siteHost, base: args.base.replace(/\/$/, '')}
      const added = await importLog(config, file, linesOf(file), site)
      console.log(
        added === null ? `${log} has been added before.` : `${added} pages from ${log} were added.`,
      )
      return
    }
    const query = {
      campaign: args.campaign,
      from: day(args.from, dayAgo(USUAL_DAYS), 'from'),
      to: day(args.to, dayAgo(0), 'to'),
    }
    const figures = await withFigures(dataFolder, (store) => store.of(query))
    // A campaign that has been removed may still have figures.
    if (figures.days.length === 0) await assertCampaigns(config, [args.campaign])
    if (args.json) console.log(JSON.stringify(figures, null, 2))
    else print(figures)
  },
})
