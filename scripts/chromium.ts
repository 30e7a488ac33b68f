import {spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {chromium} from '@playwright/test'
import {CHROMIUM_ARGUMENTS, findChromium} from '../publish/index.ts'
import {CommandError} from '../server/command-error.ts'

/** What the browser of tests and pictures is started with. */
export const BROWSER_ARGUMENTS: string[] = [...CHROMIUM_ARGUMENTS, '--no-sandbox']

function isDebianRoot(): boolean {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
  )
}

/**
 * Finds a Chromium for the browser tests, or installs one: Debian's package when running as root on Debian, else
 * Playwright's.
 * @param report called with each step before it is done
 * @throws {CommandError} that says how to install one by hand
 */
export function ensureChromium(report: (step: string) => void): string {
  const found = findChromium([chromium.executablePath()])
  if (found) return found
  if (isDebianRoot()) {
    report('Installing Chromium (the package chromium of Debian)')
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
    spawnSync('apt-get', ['update', '-qq'], {env, stdio: 'ignore'})
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env,
      stdio: 'ignore',
    })
  } else {
    report('Installing Chromium (the one that Playwright brings)')
    spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      stdio: 'inherit',
    })
  }
  const installed = findChromium([chromium.executablePath()])
  if (installed) return installed
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const command = /debian|ubuntu/i.test(system)
    ? 'sudo apt-get install chromium'
    : 'npx playwright install chromium'
  throw new CommandError(
    `The browser tests need a Chromium and none could be installed. Run "${command}", or name one in CHROME_PATH, and run npm test again.`,
  )
}
