import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {LINK_PATH, openAccounts} from '../../accounts/index.ts'

/** The token that playwright.config.ts starts the server with. */
export const TOKEN = 'token-of-the-browser-tests'

/**
 * The data folder of the server under test. Playwright loads this in every process; the first one sets the value for
 * all.
 */
process.env.HEMVIST_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'hemvist-e2e-'))
export const DATA_FOLDER = process.env.HEMVIST_E2E_DATA

/** Cookies of the session that all tests share, unless they bring their own. */
export const SESSION_FILE = join(DATA_FOLDER, 'e2e-session.json')

/** A browser without a session. */
export const SIGNED_OUT = {cookies: [], origins: []}

/** A new sign-in link, like the one that the server prints when it starts. */
export function signInLink(): string {
  const file = join(DATA_FOLDER, 'accounts.sqlite')
  const accounts = openAccounts({file})
  const key = accounts.administratorLink(60_000)
  accounts.close()
  return `${LINK_PATH}?key=${key}`
}
