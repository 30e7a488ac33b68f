import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import type {Browser} from 'playwright-core'
import {MissingToolError} from '../artifact-type.ts'

/** Chromiums without a user interface, which take less memory and print as well. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/**
 * What a Chromium without a window is started with: it asks nobody anything, and draws without a graphics card. Debian's
 * package asks for one, which a server emulates at the cost of both its processors.
 */
export const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

const isThere = (path: string): boolean => path !== '' && existsSync(path)

const onPath = (names: readonly string[]): string[] =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))

/**
 * The path of a Chromium on this machine: `CHROME_PATH`, one on the PATH, one in its usual place, or one of `others`,
 * such as Playwright's own.
 */
export function findChromium(others: readonly string[] = []): string | undefined {
  return [process.env.CHROME_PATH ?? '', ...onPath(NAMES), ...PLACES, ...others].find(isThere)
}

/** Where Playwright installs its own. Asked in a process that ends, because the answer takes the whole package. */
function playwrightsChromium(): Promise<string | undefined> {
  const question =
    "import('playwright-core').then(({chromium}) => console.log(chromium.executablePath()))"
  return new Promise((resolve) => {
    execFile(process.execPath, ['-e', question], {cwd: import.meta.dirname}, (error, stdout) => {
      resolve(error ? undefined : stdout.trim())
    })
  })
}

let playwrights: Promise<string | undefined> | undefined

/** Path of the Chromium that would print, or undefined. */
export async function printer(): Promise<string | undefined> {
  const found = [process.env.CHROME_PATH ?? '', ...onPath(SHELLS)].find(isThere) ?? findChromium()
  if (found) return found
  playwrights ??= playwrightsChromium()
  return findChromium([(await playwrights) ?? ''])
}

/** Starts the machine's Chromium. @throws {MissingToolError} that says how to install one */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await printer()
  if (!executablePath) {
    throw new MissingToolError(
      'There is no Chromium on this machine, so magazines are published without their PDF. ' +
        'Install one ("sudo apt-get install chromium" or "npx playwright-core install chromium"), or name one in CHROME_PATH, and start again.',
    )
  }
  // As root in a container, the sandbox is not available; the pages are our own.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const {chromium} = await import('playwright-core')
  return chromium.launch({executablePath, args: [...CHROMIUM_ARGUMENTS, ...args]})
}
