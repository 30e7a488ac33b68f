import type {Browser, Page} from '@playwright/test'
import {axeFindsInAllModes} from '../site/checks/axe.ts'
import {lookAtEach} from '../site/checks/browser.ts'
import {conditionFaults, storedAtOnce} from '../site/checks/conditions.ts'
import {coverFaults, WIDTHS} from '../site/checks/covered.ts'
import {keyboardFaults} from '../site/checks/keyboard.ts'
import {lengthFaults} from '../site/checks/length.ts'
import {reflowFaults} from '../site/checks/reflow.ts'
import {kinds} from '../site/checks/selection.ts'
import type {SamplePage, Served} from '../site/checks/served.ts'
import {shiftFaults} from '../site/checks/shift.ts'

type Report = (done: number, total: number) => void

/** One check, run on every page, on front pages or on one of each kind. */
export interface Check {
  title: string
  on: 'every page' | 'every front page' | 'each kind'
  /** Number of modes in which a page is checked. */
  modes: number
  look: (page: Page, item: SamplePage) => Promise<readonly string[]>
  /** Whether it needs pictures. */
  pictures?: boolean
  /** Whether pages come over a slow network. */
  slowly?: boolean
}

export const CHECKS: readonly Check[] = [
  {
    title: 'axe, wide and at 320 px, by day and by night',
    on: 'every page',
    modes: 4,
    look: axeFindsInAllModes,
  },
  {
    title: 'no scrolling sideways at 320 px, text spaced by the reader',
    on: 'every page',
    modes: 2,
    look: reflowFaults,
  },
  {
    title: 'less motion, forced colours, print',
    on: 'every page',
    modes: 3,
    look: conditionFaults,
  },
  {
    title: 'nothing stored before the visitor acts',
    on: 'every page',
    modes: 1,
    look: storedAtOnce,
  },
  {
    title: 'by keyboard: order, visible focus, no trap',
    on: 'each kind',
    modes: 1,
    look: keyboardFaults,
  },
  {
    title: 'no picture over words at 390, 800 and 1440 px',
    on: 'each kind',
    modes: WIDTHS.length,
    look: coverFaults,
  },
  {
    title: 'front pages end within 9,000 px at 390 px',
    on: 'every front page',
    modes: 1,
    look: lengthFaults,
  },
  {
    title: 'no layout shift at 390 and 1440 px on a slow network',
    on: 'each kind',
    modes: 2,
    look: shiftFaults,
    pictures: true,
    slowly: true,
  },
]

export interface Finding {
  title: string
  /** Number of checks made: pages times modes. */
  looks: number
  faults: string[]
}

/** Checks the pages of every sample, in every language. */
export async function runChecks(
  checks: readonly Check[],
  browser: Browser,
  {origin, pages}: Served,
  report: (title: string) => Report,
): Promise<Finding[]> {
  const itemsOf: Record<Check['on'], readonly SamplePage[]> = {
    'every page': pages,
    'every front page': pages.filter(({route}) => route === 'home'),
    'each kind': kinds(pages),
  }
  const findings: Finding[] = []
  for (const {title, on, modes, look, pictures = false, slowly = false} of checks) {
    const items = itemsOf[on]
    const progress = report(title)
    const faults = await lookAtEach(browser, origin, items, look, {
      pictures,
      slowly,
      onProgress: (count) => progress(count, items.length),
    })
    findings.push({title, looks: items.length * modes, faults})
  }
  return findings
}
