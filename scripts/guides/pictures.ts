import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {chromium} from '@playwright/test'
import {BROWSER_ARGUMENTS, ensureChromium} from '../chromium.ts'
import {toWebp} from '../webp.ts'
import {communicatorScenes} from './communicator.ts'
import {leadScenes} from './lead.ts'
import {type Guide, signIn} from './people.ts'
import {prepare} from './prepare.ts'
import {PICTURE_WIDTH, type Scene, takeScene} from './scene.ts'

/** The heaviest that a picture may be, in bytes. */
const HEAVIEST = 50_000

/** Each guide's pictures, as those see them whom it is for; what the first do is what the second meet. */
const guides: readonly (readonly [Guide, readonly Scene[]])[] = [
  ['communicator', communicatorScenes],
  ['lead', leadScenes],
]

/** Takes the guides' pictures in the Studio at `origin`. Returns how many. */
export async function takeGuidePictures(
  origin: string,
  folder: string,
  onProgress: (message: string) => void,
): Promise<number> {
  await mkdir(folder, {recursive: true})
  const browser = await chromium.launch({
    executablePath: ensureChromium(onProgress),
    args: BROWSER_ARGUMENTS,
  })
  let taken = 0
  try {
    for (const [guide, scenes] of guides) {
      const page = await signIn(browser, origin, guide)
      if (guide === 'communicator') await prepare(page, origin)
      for (const scene of scenes) {
        onProgress(scene.name)
        const png = await takeScene(page, scene)
        const webp = await toWebp(png, {width: PICTURE_WIDTH, bytes: HEAVIEST})
        await writeFile(join(folder, `${scene.name}.webp`), webp)
        taken += 1
      }
      await page.context().close()
    }
    return taken
  } finally {
    await browser.close()
  }
}
