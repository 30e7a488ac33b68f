import {spawn} from 'node:child_process'
import {mkdir, rm, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {BenchContent} from './publish-content.ts'

const project = resolve(import.meta.dirname, '..', '..')

/** The story page of the fixture site, as a stock Astro project writes it. */
const page = `---
import content from '../../../../content.json'
export function getStaticPaths() {
  return content.stories.map((story) => ({params: {campaign: story.campaign._ref, slug: story.slug.current}, props: {story}}))
}
const {story} = Astro.props
const campaign = content.campaigns.find(({_id}) => _id === story.campaign._ref)
---
<html lang="sv">
  <head><title>{story.title} – {campaign.title}</title><meta charset="utf-8" /></head>
  <body>
    <h1>{story.title}</h1>
    <p>{story.body}</p>
    <a href={'/' + campaign.slug.current + '/'}>{campaign.title}</a>
    <script>document.documentElement.dataset.ready = 'yes'</script>
  </body>
</html>
`

/** A stock Astro project with the same stories, to build beside ours. */
export interface StockAstro {
  write(content: BenchContent): Promise<void>
  /** Builds; gives milliseconds. */
  build(): Promise<number>
  remove(): Promise<void>
}

export async function stockAstro(options: {incremental: boolean}): Promise<StockAstro> {
  const folder = join(
    project,
    '.cache',
    `bench-astro-${options.incremental ? 'incremental' : 'full'}`,
  )
  await rm(folder, {recursive: true, force: true})
  const pages = join(folder, 'src', 'pages', '[campaign]', 'stories')
  await mkdir(pages, {recursive: true})
  await writeFile(join(pages, '[slug].astro'), page)
  const experimental = options.incremental ? 'experimental: {incrementalBuild: true}' : ''
  await writeFile(join(folder, 'astro.config.mjs'), `export default {${experimental}}\n`)
  return {
    write: (content) => writeFile(join(folder, 'content.json'), JSON.stringify(content)),
    build: () =>
      new Promise((done, fail) => {
        const start = performance.now()
        const astro = join(project, 'node_modules', 'astro', 'bin', 'astro.mjs')
        const env = {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}
        const child = spawn(process.execPath, [astro, 'build', '--root', folder], {
          env,
          stdio: ['ignore', 'ignore', 'inherit'],
        })
        child.on('error', fail)
        child.on('close', (code) => {
          if (code === 0) done(performance.now() - start)
          else fail(new Error(`astro build ended with ${code}`))
        })
      }),
    remove: () => rm(folder, {recursive: true, force: true}),
  }
}
