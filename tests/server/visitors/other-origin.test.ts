/**
 * A site that was built by the command and is served as files by another server than the one that receives its forms, on
 * a domain of its own.
 */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {mkdir, readFile, rm} from 'node:fs/promises'
import {request as forward, type RequestListener} from 'node:http'
import {createServer, type Server} from 'node:https'
import {extname, join} from 'node:path'
import {type Browser, chromium, type Page} from '@playwright/test'
import axe from 'axe-core'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {BROWSER_ARGUMENTS, ensureChromium} from '../../../scripts/chromium.ts'
import {readConfig} from '../../../server/config.ts'
import {openContentLake} from '../../../server/content/lake.ts'
import {Command, emptyFolder} from '../../scripts/command.ts'
import {axeFinds} from '../../site/checks/axe.ts'
import {PATIENCE_MS} from '../../site/checks/browser.ts'
import {type FormServer, loadFormCampaigns, startFormServer} from './form-server.ts'

const DOMAIN = 'kumla.example'
const SITE = `https://${DOMAIN}`
/** Where the server is, which receives the forms. */
const SERVER = 'https://hemvist.example'
const NARROW = {width: 320, height: 700}
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

let folder: string
let server: FormServer
const listeners: Server[] = []
let browser: Browser

/** Builds the sites of a data folder with the same content as the server's. */
async function build(name: string, environment: Record<string, string> = {}) {
  const out = join(folder, name)
  const command = new Command(['build', '--out', out, '--no-budgets'], {
    HEMVIST_DATA: join(folder, 'data'),
    INIT_CWD: folder,
    ...environment,
  })
  return {out, ...(await command.finished)}
}

/** Serves over TLS what answers on a domain. @returns the port */
async function serve(answer: RequestListener): Promise<number> {
  const [key = '', cert = ''] = ['site.key', 'site.pem'].map((name) => join(folder, name))
  execFileSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', key, '-out', cert, '-days', '2', '-subj', `/CN=${DOMAIN}`],
  ])
  const listener = createServer({key: readFileSync(key), cert: readFileSync(cert)}, answer)
  listeners.push(listener)
  await new Promise<void>((listening) => {
    listener.listen(0, '127.0.0.1', listening)
  })
  const address = listener.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** A folder as any static host serves it: by path, folders by their `index.html`. */
const filesIn =
  (root: string): RequestListener =>
  (request, response) => {
    const {pathname} = new URL(request.url ?? '/', SITE)
    const file = join(
      root,
      decodeURIComponent(pathname),
      pathname.endsWith('/') ? 'index.html' : '',
    )
    readFile(file).then(
      (bytes) => {
        response.writeHead(request.method === 'GET' ? 200 : 405, {
          'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        })
        response.end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  }

/** Passes everything on, as a proxy in front of the server does. */
const forwarded: RequestListener = (request, response) => {
  const {method, headers, url} = request
  const sent = forward(new URL(url ?? '/', server.origin), {method, headers}, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  sent.on('error', () => response.destroy())
  request.pipe(sent)
}

beforeAll(async () => {
  folder = emptyFolder()
  server = await startFormServer({domain: DOMAIN})
  await mkdir(join(folder, 'data'), {mode: 0o700})
  const lake = openContentLake(readConfig({HEMVIST_DATA: join(folder, 'data')}))
  await loadFormCampaigns(lake, DOMAIN)
  await lake.close()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  for (const listener of listeners) listener.close()
  await server.close()
  await rm(folder, {recursive: true, force: true})
})

test('without an address of the server, the build says so, and pages name an e-mail address', {
  timeout: 600_000,
}, async () => {
  const {out, code, output} = await build('without')
  expect(output).toContain('Forms need a server to send to: set HEMVIST_ORIGIN')
  expect(code, output).toBe(0)
  const page = await readFile(join(out, 'kumla/kontakt/ask/index.html'), 'utf8')
  expect(page).toContain('mailto:dataskydd@kommun.example')
  expect(page).not.toContain('<form class="form"')
})

/** What keeps a page from being used at 320 pixels, or by everybody. */
const faultsOf = async (page: Page, hasScripts: boolean): Promise<string[]> => {
  const width = await page.locator('html').evaluate(({scrollWidth}) => scrollWidth)
  return [
    ...(width > NARROW.width ? [`is ${width} pixels wide`] : []),
    ...(hasScripts ? await axeFinds(page, RULES) : []),
  ]
}

test('built with it, the site’s forms are answered by the server, and lead back to the site', {
  timeout: 900_000,
}, async () => {
  const {out, code, output} = await build('with', {HEMVIST_ORIGIN: SERVER})
  expect(output).not.toContain('Forms need a server')
  expect(code, output).toBe(0)
  const hosts = [
    `MAP ${DOMAIN} 127.0.0.1:${await serve(filesIn(join(out, 'kumla')))}`,
    `MAP ${new URL(SERVER).host} 127.0.0.1:${await serve(forwarded)}`,
  ]
  browser = await chromium.launch({
    executablePath: ensureChromium(() => {}),
    args: [
      ...BROWSER_ARGUMENTS.filter((argument) => !argument.startsWith('--host-resolver-rules')),
      `--host-resolver-rules=${hosts.join(', ')}`,
    ],
  })
  const faults: string[] = []
  for (const javaScriptEnabled of [true, false]) {
    for (const [language, path, question] of [
      ['sv', '/kontakt/ask/', 'Finns det förskola?'],
      ['en', '/en/contact/ask/', 'Is there a preschool?'],
      ['ar', '/ar/contact/ask/', 'هل توجد روضة؟'],
    ] as const) {
      const context = await browser.newContext({
        javaScriptEnabled,
        viewport: NARROW,
        locale: language,
        ignoreHTTPSErrors: true,
      })
      context.setDefaultTimeout(PATIENCE_MS)
      if (javaScriptEnabled) await context.addInitScript(axe.source)
      const page = await context.newPage()
      const look = async (where: string) => {
        const found = await faultsOf(page, javaScriptEnabled)
        faults.push(...found.map((fault) => `${language} ${where} ${fault}`))
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
      }
      await page.goto(SITE + path)
      await look('form')
      // Something is missing: everything else is kept.
      await page.locator('[name=message]').fill(question)
      await page.locator('[name=email]').fill('maja')
      await page.locator('[name=email]').press('Enter')
      await page.locator('.form-summary-error').waitFor()
      expect(page.url().startsWith(`${SERVER}/kumla/`)).toBe(true)
      await look('errors')
      expect(await page.locator('.form-summary a').count()).toBe(1)
      expect(await page.inputValue('[name=message]')).toBe(question)
      expect(await page.inputValue('[name=email]')).toBe('maja')
      const email = `${language}-${javaScriptEnabled}@example.org`
      await page.locator('[name=email]').fill(email)
      if (javaScriptEnabled) await expect.poll(() => page.inputValue('[name=_ticket]')).not.toBe('')
      server.clock.now += 5_000
      await page.locator('[name=email]').press('Enter')
      if (!javaScriptEnabled) {
        await page.locator('.form-summary-check').waitFor()
        await look('check')
        server.clock.now += 5_000
        await page.locator('[name=email]').press('Enter')
      }
      await page.waitForURL(/\/(tack|thanks)\/$/)
      expect(new URL(page.url()).origin).toBe(SITE)
      await look('thanks')
      await context.close()
      const [message] = server.visitors.open().inbox.list({search: email})
      expect(message).toMatchObject({language, email, campaignSlug: 'kumla'})
    }
  }
  expect(faults).toEqual([])
})
