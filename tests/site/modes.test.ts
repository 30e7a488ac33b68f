import type {Browser} from '@playwright/test'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {axeFindsInAllModes} from './checks/axe.ts'
import {lookAtEach, openBrowser} from './checks/browser.ts'
import {conditionFaults, storedAtOnce} from './checks/conditions.ts'
import {keyboardFaults} from './checks/keyboard.ts'
import {reflowFaults} from './checks/reflow.ts'
import {covering, TELLING} from './checks/selection.ts'
import {type SamplePage, type Served, serve} from './checks/served.ts'
import {shiftFaults} from './checks/shift.ts'
import {publishSamples, type World} from './world.ts'

/**
 * The samples as visitors with different needs experience them. This checks a selection that covers every kind of
 * page, theme family, language and script; `npm run audit` checks all pages.
 */
let world: World
let served: Served
let browser: Browser
let selection: SamplePage[]

beforeAll(async () => {
  world = await publishSamples()
  served = await serve(world)
  browser = await openBrowser()
  selection = covering(served.pages)
}, 300_000)

afterAll(async () => {
  await browser.close()
  await served.close()
  await world.close()
})

const LONG = 300_000

test('the selection has every kind of page, family, language and writing', () => {
  const distinct = (pages: readonly SamplePage[], key: keyof SamplePage) =>
    [...new Set(pages.map((page) => page[key]))].sort()
  for (const key of ['route', 'family', 'language'] as const) {
    expect(distinct(selection, key)).toEqual(distinct(served.pages, key))
  }
  expect(selection.length).toBeLessThan(served.pages.length / 3)
})

describe('every kind of page', () => {
  test('has nothing that axe finds, wide and at 320 px, by day and by night', {
    timeout: LONG,
  }, async () => {
    expect(await lookAtEach(browser, served.origin, selection, axeFindsInAllModes)).toEqual([])
  })

  test('fits 320 px, also with text spaced by its reader, and stores nothing unasked', {
    timeout: LONG,
  }, async () => {
    const faults = await lookAtEach(browser, served.origin, selection, async (page) => [
      ...(await storedAtOnce(page)),
      ...(await reflowFaults(page)),
    ])
    expect(faults).toEqual([])
  })

  test('is there with less motion, in forced colours and on paper', {timeout: LONG}, async () => {
    expect(await lookAtEach(browser, served.origin, selection, conditionFaults)).toEqual([])
  })

  test('can be walked by keyboard: past the menu, in order, always in sight, and out again', {
    timeout: LONG,
  }, async () => {
    const one = new Map(selection.map((page) => [page.route, page]))
    expect(await lookAtEach(browser, served.origin, [...one.values()], keyboardFaults)).toEqual([])
  })
})

test('in no family anything moves while a page loads', {timeout: LONG}, async () => {
  const telling = selection.filter(({route}) => TELLING.includes(route))
  const one = new Map(telling.map((page) => [page.family, page]))
  const faults = await lookAtEach(browser, served.origin, [...one.values()], shiftFaults, {
    pictures: true,
  })
  expect(faults).toEqual([])
})
