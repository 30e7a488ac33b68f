import {resolve} from 'node:path'
import {defineConfig} from '@playwright/test'
import {BROWSER_ARGUMENTS} from '../../scripts/chromium.ts'
import {freePort} from '../scripts/command.ts'
import {DATA_FOLDER, SESSION_FILE, TOKEN} from './session.ts'

/** A start on two slow cores: templates compiled, one campaign rendered, the Studio built. */
const START_TIMEOUT_MS = 600_000
const TEST_TIMEOUT_MS = 420_000
const EXPECT_TIMEOUT_MS = 120_000

// Playwright reads this file in every process; the first one sets the value for all.
process.env.HEMVIST_E2E_PORT ??= String(await freePort())
const port = process.env.HEMVIST_E2E_PORT
const origin = `http://localhost:${port}`

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  timeout: TEST_TIMEOUT_MS,
  expect: {timeout: EXPECT_TIMEOUT_MS},
  // Files share a server but no documents; within a file, tests build on each other's.
  workers: 2,
  // The Studio sometimes re-renders at unpredictable moments; a test that fails twice found something.
  retries: 1,
  fullyParallel: false,
  reporter: [['list'], ['./failures.ts']],
  globalSetup: './setup.ts',
  globalTeardown: './teardown.ts',
  use: {
    baseURL: origin,
    storageState: SESSION_FILE,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: {width: 1440, height: 1000},
    // Recording takes about as long as what is recorded.
    trace: 'on-first-retry',
    launchOptions: {
      ...(process.env.CHROME_PATH ? {executablePath: process.env.CHROME_PATH} : {}),
      args: BROWSER_ARGUMENTS,
    },
  },
  webServer: {
    command: 'node tests/one-campaign.ts && node scripts/hemvist.mjs start',
    cwd: resolve(import.meta.dirname, '../..'),
    url: `${origin}/healthz`,
    timeout: START_TIMEOUT_MS,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: {signal: 'SIGTERM', timeout: 10_000},
    env: {
      PORT: port,
      HEMVIST_DATA: DATA_FOLDER,
      HEMVIST_TOKEN: TOKEN,
      // The tests cause what it would warn of; why a server cannot start is said without it.
      HEMVIST_LOG: 'silent',
    },
  },
})
