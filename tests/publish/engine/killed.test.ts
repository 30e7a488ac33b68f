import {fork} from 'node:child_process'
import {once} from 'node:events'
import {dirname, join, normalize} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {buildSite, deploy, folderTarget, Publisher} from '../../../publish/index.ts'
import {campaign, fixtureFolder, makeWorld, story, tree} from '../helpers/world.ts'

/** `KILLS=50` for a longer run. */
const KILLS = Number(process.env.KILLS ?? 4)
const program = fileURLToPath(new URL('../helpers/publish-until-killed.ts', import.meta.url))

/** Local files that pages of a folder name and that do not exist. */
function danglingAssets(files: Record<string, string>): string[] {
  return Object.entries(files)
    .filter(([path]) => path.endsWith('.html') && path !== '404.html')
    .flatMap(([path, html]) =>
      [...html.matchAll(/(?:src|href)="(\.[^"]*\/_(?:astro|images)\/[^"]+)"/g)]
        .map(([, link = '']) => normalize(join(dirname(path), link)))
        .filter((file) => !(file in files)),
    )
}

describe('SIGKILL', () => {
  test(
    'at any moment leaves a servable site, and the next start finishes the job',
    async () => {
      const world = await makeWorld()
      await world.mutate(
        {create: campaign('kumla')},
        ...Array.from({length: 5}, (_, index) => ({create: story(`s${index}`, 'kumla')})),
      )
      const lakeFolder = world.lake.folder
      const outFolder = join(world.folder, 'out')
      await world.closeLake()

      for (let kill = 0; kill < KILLS; kill += 1) {
        const args = [lakeFolder, world.options.dataFolder, fixtureFolder, outFolder, String(kill)]
        const child = fork(program, args, {execArgv: [], stdio: 'inherit'})
        await once(child, 'message')
        await wait(40 + Math.random() * 400)
        child.kill('SIGKILL')
        await once(child, 'exit')
        const files = await tree(outFolder)
        expect(danglingAssets(files)).toEqual([])
        const halves = Object.entries(files).filter(
          ([path, html]) => path.endsWith('index.html') && !html.trimEnd().endsWith('</html>'),
        )
        expect(halves.map(([path]) => path)).toEqual([])
      }

      const again = await makeWorld(lakeFolder)
      const options = {...again.options, dataFolder: world.options.dataFolder}
      const publisher = await Publisher.open({...options, store: 'live'})
      // Can be served before anything is brought up to date.
      const {latest: number} = publisher.log
      expect(number).toBeGreaterThan(1)
      await publisher.start()
      await publisher.settled()
      await deploy(await publisher.files('kumla'), folderTarget(outFolder))
      await publisher.close()
      const fullFolder = join(again.folder, 'full')
      await buildSite({...options, outFolder: fullFolder})
      const whole = (files: Record<string, string>) =>
        Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('.part')))
      expect(whole(await tree(outFolder))).toEqual(whole(await tree(join(fullFolder, 'kumla'))))
      await again.close()
      await world.close()
    },
    120_000 + KILLS * 20_000,
  )
})
