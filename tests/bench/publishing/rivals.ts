import {spawnSync} from 'node:child_process'
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {BenchContent} from './content.ts'
import {type Cost, costOf} from './costs.ts'
import {stockAstro} from './stock-astro.ts'

/** Another generator, with the same content and pages of the same shape. */
export interface Rival {
  name: string
  write(content: BenchContent): Promise<void>
  build(): Promise<Cost>
  remove(): Promise<void>
}

const cache = resolve(import.meta.dirname, '../../../.cache')
const ELEVENTY = '@11ty/eleventy@3.1.8'

const page = (title: string, body: string) =>
  `<html lang="sv"><head><title>${title}</title><meta charset="utf-8"></head><body>${body}<script>document.documentElement.dataset.ready = 'yes'</script></body></html>`

/** Eleventy, downloaded if necessary; null without a network. */
async function eleventy(): Promise<Rival | null> {
  const folder = join(cache, 'bench-eleventy')
  const program = join(folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  await mkdir(join(folder, 'src', '_data'), {recursive: true})
  await writeFile(join(folder, 'package.json'), '{"private": true}')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const fetched = spawnSync(npm, ['install', '--no-audit', '--no-fund', ELEVENTY], {cwd: folder})
  if (fetched.status !== 0) return null
  const story = page(
    '{{ story.title }} – {{ world.byId[story.campaign._ref].title }}',
    '<main><h1>{{ story.title }}</h1><p>{{ story.body }}</p></main><a href="/{{ world.byId[story.campaign._ref].slug.current }}/">{{ world.byId[story.campaign._ref].title }}</a>',
  )
  const home = page(
    '{{ campaign.title }}',
    '<h1>{{ campaign.title }}</h1><ul>{% for story in world.storiesOf[campaign._id] %}<li><a href="stories/{{ story.slug.current }}/">{{ story.title }}</a></li>{% endfor %}</ul>',
  )
  const front = (data: string, alias: string, permalink: string) =>
    `---\npagination:\n  data: ${data}\n  size: 1\n  alias: ${alias}\npermalink: "${permalink}"\n---\n`
  const address =
    '{{ world.byId[story.campaign._ref].slug.current }}/stories/{{ story.slug.current }}/'
  await writeFile(
    join(folder, 'src', 'story.njk'),
    front('world.stories', 'story', address) + story,
  )
  await writeFile(
    join(folder, 'src', 'home.njk'),
    front('world.campaigns', 'campaign', '{{ campaign.slug.current }}/') + home,
  )
  return {
    name: 'Eleventy 3.1.8',
    async write(content) {
      const byCampaign = Map.groupBy(content.stories, ({campaign}) => campaign._ref)
      const data = {
        ...content,
        byId: Object.fromEntries(content.campaigns.map((campaign) => [campaign._id, campaign])),
        storiesOf: Object.fromEntries(byCampaign),
      }
      await writeFile(join(folder, 'src', '_data', 'world.json'), JSON.stringify(data))
      await rm(join(folder, '_site'), {recursive: true, force: true})
    },
    build: () => costOf(process.execPath, [program, '--input=src', '--quiet'], {cwd: folder}),
    remove: () => rm(join(folder, '_site'), {recursive: true, force: true}),
  }
}

/** Hugo, when it is installed. */
async function hugo(): Promise<Rival | null> {
  const known = spawnSync('hugo', ['version'], {encoding: 'utf8'})
  if (known.status !== 0) return null
  const folder = join(cache, 'bench-hugo')
  await rm(folder, {recursive: true, force: true})
  const layouts = join(folder, 'layouts', '_default')
  await mkdir(layouts, {recursive: true})
  await writeFile(
    join(folder, 'config.json'),
    '{"baseURL": "/", "disableKinds": ["taxonomy", "term", "RSS", "home"]}',
  )
  const campaign = '.FirstSection'
  await writeFile(
    join(layouts, 'single.html'),
    page(
      `{{ .Title }} – {{ ${campaign}.Title }}`,
      `<main><h1>{{ .Title }}</h1><p>{{ .RawContent }}</p></main><a href="{{ ${campaign}.RelPermalink }}">{{ ${campaign}.Title }}</a>`,
    ),
  )
  await writeFile(
    join(layouts, 'list.html'),
    page(
      '{{ .Title }}',
      '<h1>{{ .Title }}</h1><ul>{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
    ),
  )
  return {
    name: `Hugo ${/v([\d.]+)/.exec(known.stdout)?.[1] ?? ''}`,
    async write({campaigns, stories}) {
      const content = join(folder, 'content')
      await rm(content, {recursive: true, force: true})
      await rm(join(folder, 'public'), {recursive: true, force: true})
      const text = (title: string, body = '') => `${JSON.stringify({title})}\n\n${body}`
      for (const {slug, title} of campaigns) {
        await mkdir(join(content, slug.current, 'stories'), {recursive: true})
        await writeFile(join(content, slug.current, '_index.md'), text(title))
      }
      const slugs = new Map(campaigns.map(({_id, slug}) => [_id, slug.current]))
      for (const {title, body, slug, campaign} of stories) {
        const place = join(content, slugs.get(campaign._ref) ?? '', 'stories')
        await writeFile(join(place, `${slug.current}.md`), text(title, body))
      }
    },
    build: () => costOf('hugo', ['--quiet'], {cwd: folder}),
    remove: () => rm(folder, {recursive: true, force: true}),
  }
}

/** All rivals available on this machine, and the names of those that are not. */
export async function rivals(): Promise<{present: Rival[]; absent: string[]}> {
  const all = [
    ['astro build', await stockAstro({incremental: false})],
    ['astro build, incrementalBuild', await stockAstro({incremental: true})],
    ['Eleventy (needs the network once)', await eleventy()],
    ['Hugo (apt-get install hugo)', await hugo()],
  ] as const
  return {
    present: all.flatMap(([, rival]) => rival ?? []),
    absent: all.flatMap(([name, rival]) => (rival ? [] : name)),
  }
}
