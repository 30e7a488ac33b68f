import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {costOf} from './costs.ts'
import type {Rival} from './rivals.ts'

const project = resolve(import.meta.dirname, '../../..')

/** The story page of the tests' site, as a stock Astro project writes it. */
const story = `---
import content from '../../../../content.json'
export function getStaticPaths() {
  const campaigns = new Map(content.campaigns.map((campaign) => [campaign._id, campaign]))
  return content.stories.map((story) => {
    const campaign = campaigns.get(story.campaign._ref)
    return {params: {campaign: campaign.slug.current, slug: story.slug.current}, props: {story, campaign}}
  })
}
const {story, campaign} = Astro.props
---
<html lang="sv">
  <head><title>{story.title} – {campaign.title}</title><meta charset="utf-8" /></head>
  <body>
    <main>
      <h1>{story.title}</h1>
      <p>{story.body}</p>
    </main>
    <a href={'/' + campaign.slug.current + '/'}>{campaign.title}</a>
    <script>document.documentElement.dataset.ready = 'yes'</script>
  </body>
</html>
`

const home = `---
import content from '../../../content.json'
export function getStaticPaths() {
  const stories = Map.groupBy(content.stories, (story) => story.campaign._ref)
  return content.campaigns.map((campaign) => ({params: {campaign: campaign.slug.current}, props: {campaign, stories: stories.get(campaign._id) ?? []}}))
}
const {campaign, stories} = Astro.props
---
<html lang="sv">
  <head><title>{campaign.title}</title><meta charset="utf-8" /></head>
  <body>
    <h1>{campaign.title}</h1>
    <ul>{stories.map((story) => <li><a href={'stories/' + story.slug.current + '/'}>{story.title}</a></li>)}</ul>
  </body>
</html>
`

/** Plain Astro, with the same pages from a JSON file. */
export async function stockAstro(options: {incremental: boolean}): Promise<Rival> {
  const name = options.incremental ? 'astro build, incrementalBuild' : 'astro build'
  const folder = join(project, '.cache', `bench-${options.incremental ? 'incremental' : 'astro'}`)
  await rm(folder, {recursive: true, force: true})
  const pages = join(folder, 'src', 'pages', '[campaign]')
  await mkdir(join(pages, 'stories'), {recursive: true})
  await writeFile(join(pages, 'stories', '[slug].astro'), story)
  await writeFile(join(pages, 'index.astro'), home)
  const experimental = options.incremental ? 'experimental: {incrementalBuild: true}' : ''
  await writeFile(join(folder, 'astro.config.mjs'), `export default {${experimental}}\n`)
  return {
    name,
    write: (content) => writeFile(join(folder, 'content.json'), JSON.stringify(content)),
    build: () => {
      const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs')
      const env = {ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'}
      return costOf(process.execPath, [astro, 'build', '--root', folder], {env})
    },
    remove: () => rm(folder, {recursive: true, force: true}),
  }
}
