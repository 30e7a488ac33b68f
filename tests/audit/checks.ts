import type {Browser} from '@playwright/test'
import {axeFindsInAllModes} from '../site/checks/axe.ts'
import {lookAtEach} from '../site/checks/browser.ts'
import {conditionFaults, storedAtOnce} from '../site/checks/conditions.ts'
import {keyboardFaults} from '../site/checks/keyboard.ts'
import {reflowFaults} from '../site/checks/reflow.ts'
import {kinds} from '../site/checks/selection.ts'
import type {Served} from '../site/checks/served.ts'
import {shiftFaults} from '../site/checks/shift.ts'

type Report = (done: number, total: number) => void

/** One thing that is looked for on many pages. */
export interface Check {
  title: string
  /** Times that something was looked at: pages by modes. */
  looks: number
  faults: string[]
}

/** Looks at every page of every sample, in every language, in every mode. */
export async function runChecks(
  browser: Browser,
  {origin, pages}: Served,
  only: (name: string) => boolean,
  report: (title: string) => Report,
): Promise<Check[]> {
  const oneOfEach = kinds(pages)
  const checks = [
    {
      title: 'axe, wide and at 320 px, by day and by night',
      items: pages,
      modes: 4,
      look: axeFindsInAllModes,
    },
    {
      title: 'no scrolling sideways at 320 px, text spaced by the reader',
      items: pages,
      modes: 2,
      look: reflowFaults,
    },
    {title: 'less motion, forced colours, print', items: pages, modes: 3, look: conditionFaults},
    {title: 'nothing stored before the visitor acts', items: pages, modes: 1, look: storedAtOnce},
    {
      title: 'by keyboard: order, visible focus, no trap',
      items: oneOfEach,
      modes: 1,
      look: keyboardFaults,
    },
    {
      title: 'no layout shift at 390 and 1440 px on a slow network',
      items: oneOfEach,
      modes: 2,
      look: shiftFaults,
      pictures: true,
    },
  ].filter(({title}) => only(title))
  const done: Check[] = []
  for (const {title, items, modes, look, pictures = false} of checks) {
    const progress = report(title)
    const faults = await lookAtEach(browser, origin, items, look, {
      pictures,
      onProgress: (count) => progress(count, items.length),
    })
    done.push({title, looks: items.length * modes, faults})
  }
  return done
}
