import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {chromium, type Page} from '@playwright/test'
import {type ThemeFamily, themeFamilies} from '../../schemas/index.ts'
import {sectionExamples} from '../../site/index.ts'
import {BROWSER_ARGUMENTS, ensureChromium} from '../chromium.ts'
import {toWebp} from '../webp.ts'
import {gallerySlug, USUAL_COUNT} from './content.ts'
import {classOf, isSection} from './view.ts'

const SCREEN = {width: 1440, height: 900}
/** Height of a theme's picture, in screen pixels. */
const THEME_HEIGHT = 2400
/** The widest and heaviest that a picture in docs/ may be, in pixels and bytes. */
const LIMITS = {width: 720, bytes: 40_000}

async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map((image) => image.decode()))
    await document.fonts.ready
  })
}

/** Takes pictures for docs/ of every theme family, and of every section, alternating between families. */
export async function takePictures(
  origin: string,
  folder: string,
  onProgress: (message: string) => void,
): Promise<number> {
  await mkdir(join(folder, 'themes'), {recursive: true})
  await mkdir(join(folder, 'sections'), {recursive: true})
  const families: readonly ThemeFamily[] = themeFamilies.map(({value}) => value)
  const names = Object.keys(sectionExamples).filter(isSection)
  const browser = await chromium.launch({
    executablePath: ensureChromium(onProgress),
    args: BROWSER_ARGUMENTS,
  })
  try {
    const page = await browser.newPage({viewport: SCREEN})
    for (const [turn, family] of families.entries()) {
      onProgress(family)
      await openWhole(page, `${origin}/${gallerySlug(family, USUAL_COUNT)}/?scheme=light`)
      const whole = await page.screenshot({
        fullPage: true,
        clip: {x: 0, y: 0, width: SCREEN.width, height: THEME_HEIGHT},
      })
      await writeFile(join(folder, 'themes', `${family}.webp`), await toWebp(whole, LIMITS))
      for (const name of names.filter((_, index) => index % families.length === turn)) {
        const section = await page.locator(`main > .${classOf(name)}`).screenshot()
        await writeFile(join(folder, 'sections', `${name}.webp`), await toWebp(section, LIMITS))
      }
    }
    return families.length + names.length
  } finally {
    await browser.close()
  }
}
