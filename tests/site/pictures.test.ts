import {stat} from 'node:fs/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {elementsOf} from '../../publish/budgets/elements.ts'
import {imagesOnPhone} from '../../publish/budgets/responsive.ts'
import {budgetOf} from '../../site/index.ts'
import {openSamples, type World} from './world.ts'

/** Pictures that are encoded here: those with the most pixels on a phone. A build weighs all of them. */
const HEAVIEST = 8
const LONG = 300_000

let world: World

beforeAll(async () => {
  world = await openSamples()
}, LONG)

afterAll(() => world.close())

test('the largest pictures on a phone are within budget when encoded', {
  timeout: LONG,
}, async () => {
  const {publisher} = world
  const shown = new Map<string, {page: string; most: number}>()
  const recipes = new Map(
    publisher.campaigns.flatMap(({slug}) =>
      publisher.renditions(slug).map((one) => [one.name, one] as const),
    ),
  )
  for (const {slug} of publisher.campaigns) {
    for (const {file, path, route} of publisher.pages(slug)) {
      const most = file.endsWith('.html') ? budgetOf(route)?.image : undefined
      if (most === undefined) continue
      const html = await (await world.fetch(`/${slug}${path}`)).text()
      for (const address of imagesOnPhone(elementsOf(html))) {
        const name = address.split('/').at(-1) ?? ''
        if (!shown.has(name)) shown.set(name, {page: `/${slug}${path}`, most})
      }
    }
  }
  const largest = [...shown]
    .flatMap(([name, where]) => {
      const recipe = recipes.get(name)
      return recipe ? [{recipe, ...where}] : []
    })
    .toSorted((a, b) => b.recipe.width * b.recipe.height - a.recipe.width * a.recipe.height)
    .slice(0, HEAVIEST)
  expect(largest).toHaveLength(HEAVIEST)
  const heavy: string[] = []
  for (const {recipe, page, most} of largest) {
    const {size} = await stat(await publisher.images.make(recipe))
    if (size > most) heavy.push(`${page} shows ${recipe.name} of ${recipe.assetId}: ${size} bytes`)
  }
  expect(heavy).toEqual([])
})
