import {defineCommand} from 'citty'
import {
  type BuildProgress,
  type BuildReport,
  buildSite,
  withVisitorFigures,
} from '../../../publish/index.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {type Content, openHosted, openShared} from '../../../server/content/open.ts'
import {fromCaller, outFolder, siteFolder} from '../../../server/folders.ts'
import {builtFigures} from '../../../server/visitors/public-figures.ts'
import * as site from '../../../site/index.ts'
import {runTasks} from '../../tasks.ts'

/** Describes the current step of a build. */
function describe(progress: BuildProgress): string {
  const steps = {
    compile: 'compiling the templates',
    render: 'rendering pages',
    derive: 'making indexes and print',
    images: 'encoding images',
    write: 'writing files',
  }
  const text = steps[progress.step]
  return progress.step === 'compile' ? text : `${text}, ${progress.done} of ${progress.total}`
}

function summarize({campaigns, written, removed, unchanged}: BuildReport): string {
  const pages = campaigns.map(({slug, pages}) => `${slug} ${pages} pages`).join(', ')
  return `${pages}; files: ${written} written, ${removed} removed, ${unchanged} as they were`
}

export default defineCommand({
  meta: {
    name: 'build',
    description: 'Write the microsites as files that any static host can serve',
  },
  args: {
    out: {type: 'string', description: 'The folder to write to', default: outFolder},
    origin: {
      type: 'string',
      description:
        'Where that folder will be served (https://…; default: HEMVIST_ORIGIN, else where the server published last), for the canonical addresses of campaigns without a domain',
    },
    budgets: {
      type: 'boolean',
      description: 'Fail when a page weighs more than its budget',
      negativeDescription: 'Write pages of any weight without a word',
      default: true,
    },
    campaign: {type: 'string', description: 'Build only this campaign (its slug)'},
  },
  async run({args}) {
    const config = readConfig()
    const figures = builtFigures(config)
    const siteOrigin = args.origin?.replace(/\/$/, '') ?? config.origin
    let content: Content | undefined
    let report: BuildReport | undefined
    let isMissingServer = false
    try {
      await runTasks([
        {
          title: 'Content',
          run: async (onProgress) => {
            content = (await openHosted(config)) ?? (await openShared(config, onProgress))
            return content.description
          },
        },
        {
          title: 'Microsites',
          run: async (onProgress) => {
            if (!content) return undefined
            const {result: forms} = await content.source.query('count(*[_type == "form"])')
            isMissingServer = config.origin === undefined && Number(forms) > 0
            report = await buildSite(
              {
                source: withVisitorFigures(content.source, figures),
                site,
                siteFolder,
                dataFolder: config.dataFolder,
                outFolder: fromCaller(args.out),
                budgets: args.budgets,
                ...(siteOrigin ? {origin: siteOrigin} : {}),
                ...(config.origin ? {server: config.origin} : {}),
                ...(args.campaign ? {campaigns: [args.campaign]} : {}),
              },
              (progress) => onProgress(describe(progress)),
            )
            return summarize(report)
          },
        },
      ])
    } finally {
      await content?.close()
      figures.close()
    }
    if (args.campaign && report?.campaigns.length === 0) {
      throw new CommandError(`There is no published campaign with the slug "${args.campaign}".`)
    }
    if (isMissingServer) {
      console.warn(
        '• Forms need a server to send to: set HEMVIST_ORIGIN to its address. Until then their pages name an e-mail address instead.',
      )
    }
    for (const notice of report?.notices ?? []) console.warn(`• ${notice}`)
    const problems = report?.problems ?? []
    for (const problem of problems) console.error(`✗ ${problem.report}`)
    if (problems.length > 0) {
      console.error(`${problems.length} problems; everything else is in ${args.out}`)
      process.exitCode = 1
    }
  },
})
