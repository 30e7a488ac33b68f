import type {Browser, Page} from '@playwright/test'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {axeFindsInAllModes} from './checks/axe.ts'
import {lookAtEach, openBrowser} from './checks/browser.ts'
import {conditionFaults, storedAtOnce} from './checks/conditions.ts'
import {keyboardFaults} from './checks/keyboard.ts'
import {lengthFaults} from './checks/length.ts'
import {reflowFaults} from './checks/reflow.ts'
import {covering, TELLING} from './checks/selection.ts'
import {type SamplePage, type Served, serve} from './checks/served.ts'
import {shiftFaults} from './checks/shift.ts'
import {openSamples, type World} from './world.ts'

/**
 * The samples as visitors with different needs experience them. This checks a selection that covers every kind of
 * page, theme family, language and script; `npm run audit` checks all pages.
 */
let world: World
let served: Served
let browser: Browser
let selection: SamplePage[]

beforeAll(async () => {
  world = await openSamples()
  served = await serve(world)
  browser = await openBrowser()
  selection = covering(served.pages)
}, 300_000)

afterAll(async () => {
  await browser.close()
  await served.close()
  await world.close()
})

const WIDE = {width: 1280, height: 900}

/** Time for checks of many pages on a busy machine, in ms. */
const LONG = 900_000

test('the selection covers every kind of page, family, language and script', () => {
  const distinct = (pages: readonly SamplePage[], key: keyof SamplePage) =>
    [...new Set(pages.map((page) => page[key]))].sort()
  for (const key of ['route', 'family', 'language'] as const) {
    expect(distinct(selection, key)).toEqual(distinct(served.pages, key))
  }
  expect(selection.length).toBeLessThan(served.pages.length / 3)
})

describe('every kind of page', () => {
  const inModes: string[] = []
  const atReflow: string[] = []
  const inConditions: string[] = []
  let always: string[] = []

  /** Opens each page once for all checks. */
  beforeAll(async () => {
    const look = async (page: Page, {path}: SamplePage) => {
      const add = (list: string[], faults: readonly string[]) =>
        list.push(...faults.map((fault) => `${path} ${fault}`))
      const stored = await storedAtOnce(page)
      add(inModes, await axeFindsInAllModes(page))
      add(atReflow, await reflowFaults(page))
      await page.setViewportSize(WIDE)
      add(inConditions, await conditionFaults(page))
      return stored
    }
    always = await lookAtEach(browser, served.origin, selection, look)
  }, LONG)

  test('stores nothing unasked, contacts no other origin and runs without errors', () => {
    expect(always).toEqual([])
  })

  test('passes axe, wide and at 320 px, by day and by night', () => {
    expect(inModes).toEqual([])
  })

  test('fits 320 px, also with user text spacing', () => {
    expect(atReflow).toEqual([])
  })

  test('works with reduced motion, in forced colours and in print', () => {
    expect(inConditions).toEqual([])
  })

  test('can be used by keyboard: skip link, order, visible focus, no trap', {
    timeout: LONG,
  }, async () => {
    const one = new Map(selection.map((page) => [page.route, page]))
    expect(await lookAtEach(browser, served.origin, [...one.values()], keyboardFaults)).toEqual([])
  })
})

test('no front page is too long on a phone, in any language', {timeout: LONG}, async () => {
  const fronts = served.pages.filter(({route}) => route === 'home')
  expect(fronts.length).toBeGreaterThan(world.publisher.campaigns.length)
  expect(await lookAtEach(browser, served.origin, fronts, lengthFaults)).toEqual([])
})

test('no family’s pages shift while they load', {timeout: LONG}, async () => {
  const telling = selection.filter(({route}) => TELLING.includes(route))
  const one = new Map(telling.map((page) => [page.family, page]))
  const faults = await lookAtEach(browser, served.origin, [...one.values()], shiftFaults, {
    pictures: true,
    slowly: true,
  })
  expect(faults).toEqual([])
})
