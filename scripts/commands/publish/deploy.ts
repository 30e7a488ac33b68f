import {defineCommand} from 'citty'
import {
  type Deployment,
  deploy,
  destinationName,
  type PublishError,
  Publisher,
  parseTarget,
  setDestination,
} from '../../../publish/index.ts'
import {CommandError} from '../../../server/command-error.ts'
import {readConfig} from '../../../server/config.ts'
import {openHosted, openShared} from '../../../server/content/open.ts'
import {fromCaller, siteFolder} from '../../../server/folders.ts'
import type {Report} from '../../../server/progress.ts'
import * as site from '../../../site/index.ts'
import {runTasks} from '../../tasks.ts'

/** A target as typed; folders are relative to where the command was called. */
const fromTyped = (to: string): string => (/^[a-z0-9]{2,}:/i.test(to) ? to : fromCaller(to))

function summarize({target, added, changed, removed, unchanged}: Deployment): string {
  return `${target}: ${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged} as they were`
}

export default defineCommand({
  meta: {
    name: 'deploy',
    description: 'Deploy a microsite to where visitors read it; only changed files are sent',
  },
  args: {
    campaign: {type: 'positional', description: 'The campaign (its slug)', required: true},
    to: {
      type: 'string',
      description:
        'A folder, rsync:user@host:/folder, s3://bucket/folder or git:<repository>#<branch>',
      required: true,
    },
    base: {
      type: 'string',
      description: "Where it will be served there: '' for a domain's root, else /folder",
      allowEmpty: true,
    },
    follow: {type: 'boolean', description: 'Deliver it there after each publish from now on'},
    unfollow: {type: 'boolean', description: 'Stop delivering it there'},
    'dry-run': {type: 'boolean', description: 'Show what would be done, and do nothing'},
  },
  async run({args}) {
    const config = readConfig()
    const to = fromTyped(args.to)
    const target = parseTarget(to)
    const setting = {
      campaign: args.campaign,
      to,
      ...(args.base === undefined ? {} : {base: args.base}),
    }
    if (args.unfollow) {
      setDestination(config.dataFolder, setting, false)
      console.log(`${destinationName(setting)} is no longer updated. What is there stays.`)
      return
    }
    const quiet: Report = () => {}
    const content = (await openHosted(config)) ?? (await openShared(config, quiet))
    const {source} = content
    const {dataFolder} = config
    const origin = config.origin ? {origin: config.origin} : {}
    const publisher = await Publisher.open({
      source,
      site,
      siteFolder,
      dataFolder,
      store: 'build',
      ...origin,
    })
    let problems: PublishError[] = []
    try {
      await runTasks([
        {
          title: 'Pages',
          run: async (report) => {
            publisher.on('rendering', ({done, total}) => report(`${done} of ${total} pages`))
            await publisher.start({once: true})
            await publisher.settled()
            if (publisher.pages(args.campaign).length === 0) {
              throw new CommandError(
                `There is no published campaign with the slug "${args.campaign}".`,
              )
            }
            return `${publisher.pages(args.campaign).length} pages`
          },
        },
        {
          title: 'Images',
          run: async (report) => {
            publisher.on('images', ({done, total}) => report(`${done} of ${total} images`))
            problems = await publisher.encodeImages([args.campaign])
            return undefined
          },
        },
        {
          title: args['dry-run'] ? 'Would deploy' : 'Deploy',
          run: async (report) => {
            const files = await publisher.files(args.campaign, args.base)
            const deployment = await deploy(files, target, {
              dryRun: args['dry-run'] === true,
              onProgress: ({path, done, total}) => report(`${done} of ${total}: ${path}`),
            })
            return summarize(deployment)
          },
        },
      ])
    } finally {
      await publisher.close()
      await content.close()
      await target.close()
    }
    problems = [
      ...publisher.problems.filter(({location}) => location.campaign === args.campaign),
      ...problems,
    ]
    for (const notice of publisher.notices) console.warn(`• ${notice}`)
    if (args.follow && !args['dry-run']) {
      setDestination(config.dataFolder, setting, true)
      console.log(`${destinationName(setting)} is kept in step while the server runs.`)
    }
    for (const problem of problems) console.error(`✗ ${problem.report}`)
    if (problems.length > 0) process.exitCode = 1
  },
})
