import type {Browser, BrowserContext} from '@playwright/test'
import {unzipSync} from 'fflate'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'
import {openBrowser, PATIENCE_MS} from '../checks/browser.ts'
import {all, type Element, readXml} from '../checks/xml.ts'
import {withdrawn} from '../sections/people.ts'
import {type CourseWorld, openCourse} from './course-world.ts'
import {lessonIn, openInPlatform} from './platform.ts'

let world: CourseWorld
let browser: Browser
let contexts: BrowserContext[] = []

beforeAll(async () => {
  world = await openCourse()
  browser = await openBrowser()
}, 300_000)

afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()))
  contexts = []
})

afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function fetchPackage(): Promise<Record<string, Uint8Array>> {
  const answer = await fetch(`${world.site}/kurser/vardskap.zip`)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip'])
  return unzipSync(new Uint8Array(await answer.arrayBuffer()))
}

const textOf = (files: Record<string, Uint8Array>, name: string) =>
  Buffer.from(files[name] ?? []).toString('utf8')

const only = (element: Element, name: string): Element => {
  const [found, ...more] = all(element, name)
  if (!found || more.length > 0) throw new Error(`There is not one ${name} in ${element.name}`)
  return found
}

async function newContext(): Promise<BrowserContext> {
  const context = await browser.newContext()
  context.setDefaultTimeout(PATIENCE_MS)
  contexts.push(context)
  return context
}

const START = 'kurser/vardskap/scorm/index.html'

test('the course’s page offers its package, with its size', async () => {
  const html = await (await fetch(`${world.site}/kurser/vardskap/`)).text()
  expect(html).toMatch(/href="[^"]*kurser\/vardskap\.zip" download[^>]*>[^<]*SCORM 1\.2 \(zip, \d+/)
})

test('its manifest is one lesson in SCORM 1.2, and lists every file and no other', async () => {
  const files = await fetchPackage()
  const manifest = readXml(textOf(files, 'imsmanifest.xml'))
  expect(manifest.attributes).toMatchObject({
    xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  })
  expect(manifest.attributes.identifier).toMatch(/^[A-Za-z_][\w.-]*$/)
  expect(manifest.children.map(({name}) => name)).toEqual([
    'metadata',
    'organizations',
    'resources',
  ])
  const metadata = only(manifest, 'metadata')
  expect(only(metadata, 'schema').text).toBe('ADL SCORM')
  expect(only(metadata, 'schemaversion').text).toBe('1.2')
  const organizations = only(manifest, 'organizations')
  const organization = only(organizations, 'organization')
  expect(organizations.attributes.default).toBe(organization.attributes.identifier)
  expect(only(organization, 'title').text).toBe('Värdskap & väg')
  const resource = only(only(manifest, 'resources'), 'resource')
  expect(only(organization, 'item').attributes.identifierref).toBe(resource.attributes.identifier)
  expect(resource.attributes).toMatchObject({
    type: 'webcontent',
    'adlcp:scormtype': 'sco',
    href: START,
  })
  const listed = all(resource, 'file').map(({attributes}) => attributes.href)
  expect([...listed, 'imsmanifest.xml'].sort()).toEqual(Object.keys(files).sort())
})

test('a platform learns how the learner fares, from the first answer to the last', async () => {
  const files = await fetchPackage()
  const {page, requests, attempt} = await openInPlatform(await newContext(), files, START)
  const lesson = lessonIn(page)
  await lesson.getByLabel('Två kilometer.').check()
  const status = async () => {
    const {data} = await attempt()
    return [data['cmi.core.lesson_status'], data['cmi.core.score.raw']]
  }
  expect(await status()).toEqual(['incomplete', '0'])
  await lesson.getByLabel('Jag ringer och frågar.').check()
  expect(await status()).toEqual(['incomplete', '33'])
  await lesson.getByLabel('Förbi kyrkan.').check()
  expect(await status()).toEqual(['completed', '67'])
  expect(await lesson.getByRole('status').innerText()).toBe('2 av 3 rätt')
  await lesson.getByLabel('Går ni eller kör ni?').check()
  expect(await status()).toEqual(['completed', '100'])

  await page.locator('#player').evaluate((frame) => frame.setAttribute('src', 'about:blank'))
  await expect.poll(async () => (await attempt()).calls.at(-1)).toBe('LMSFinish')
  const {calls, faults, data} = await attempt()
  expect(faults).toEqual([])
  expect(calls[0]).toBe('LMSInitialize')
  expect(calls.filter((call) => call === 'LMSFinish')).toHaveLength(1)
  expect(calls.slice(-2)).toEqual(['LMSCommit', 'LMSFinish'])
  expect(data['cmi.core.session_time']).toMatch(/^0000:0\d:\d\d$/)
  // All that it shows is in it: nothing is fetched from the campaign's site, or anywhere else.
  expect(requests.filter((url) => !url.startsWith('http://lms.example/'))).toEqual([])
})

test('who comes back finds the answers, and what was completed stays completed', async () => {
  const files = await fetchPackage()
  const begun = await openInPlatform(await newContext(), files, START, {
    'cmi.core.lesson_status': 'incomplete',
    'cmi.suspend_data': '{"second":"item-0"}',
  })
  expect(await lessonIn(begun.page).getByLabel('Jag ringer och frågar.').isChecked()).toBe(true)
  await lessonIn(begun.page).getByLabel('Förbi kyrkan.').check()
  expect((await begun.attempt()).data['cmi.core.lesson_status']).toBe('incomplete')

  const done = await openInPlatform(await newContext(), files, START, {
    'cmi.core.lesson_status': 'completed',
    'cmi.suspend_data': 'not what it wrote',
  })
  await lessonIn(done.page).getByLabel('Norrut.').check()
  expect((await done.attempt()).data['cmi.core.lesson_status']).toBe('completed')
  expect((await done.attempt()).faults).toEqual([])
})

test.each(['passed', 'completed'])(
  'looking again at a course that is %s lowers nothing',
  async (status) => {
    const {page, attempt} = await openInPlatform(await newContext(), await fetchPackage(), START, {
      'cmi.core.lesson_status': status,
      'cmi.core.score.raw': '100',
    })
    const record = async () => {
      const {data} = await attempt()
      return [data['cmi.core.lesson_status'], data['cmi.core.score.raw']]
    }
    await lessonIn(page).getByLabel('Två kilometer.').waitFor()
    expect(await record()).toEqual([status, '100'])
    await lessonIn(page).getByLabel('Två kilometer.').check()
    expect(await record()).toEqual([status, '100'])
    await page.locator('#player').evaluate((frame) => frame.setAttribute('src', 'about:blank'))
    await expect.poll(async () => (await attempt()).calls.at(-1)).toBe('LMSFinish')
    expect(await record()).toEqual([status, '100'])
    expect((await attempt()).faults).toEqual([])
  },
)

test('without a platform it is the same course, and says that nothing is kept', async () => {
  const files = await fetchPackage()
  const context = await newContext()
  const {page} = await openInPlatform(context, files, START)
  await page.goto(`http://lms.example/content/${START}`)
  expect(await page.locator('[data-platform]').innerText()).toContain('Ingen lärplattform hittades')
  await page.getByLabel('Två kilometer.').check()
  expect(await page.locator('.course-verdict:visible').innerText()).toContain('Inte riktigt.')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

test('it shows only those who have agreed to be shown by others, and nobody who has withdrawn', async () => {
  const pictures = (files: Record<string, Uint8Array>) =>
    Object.keys(files).filter((name) => name.endsWith('.jpg'))
  const before = await fetchPackage()
  expect(textOf(before, START)).toContain('Annas ord.')
  expect(textOf(before, START)).not.toContain('Bos ord.')
  expect(pictures(before)).toHaveLength(1)
  const chapter = await (await fetch(`${world.site}/kurser/vardskap/1/`)).text()
  expect(chapter).toContain('Bos ord.')

  await world.change({id: 'anna', set: {consent: withdrawn}})
  const after = await fetchPackage()
  expect(textOf(after, START)).not.toContain('Annas ord.')
  expect(pictures(after)).toEqual([])
  const html = await (await fetch(`${world.site}/kurser/vardskap/1/`)).text()
  expect(html).not.toContain('Annas ord.')
})
