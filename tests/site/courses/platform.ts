import type {BrowserContext, Page} from '@playwright/test'

const LMS = 'http://lms.example'

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  woff2: 'font/woff2',
  jpg: 'image/jpeg',
}

/** What a platform knows of one learner's attempt. */
export interface Attempt {
  data: Record<string, string>
  calls: string[]
  /** Calls that SCORM 1.2 does not allow. */
  faults: string[]
}

declare global {
  interface Window {
    attempt: Attempt
    API: Record<string, (element: string, value: string) => string>
  }
}

/** A learning platform's page: the API of SCORM 1.2's run-time environment, and the lesson in a frame in a frame. */
const platformPage = (
  start: string,
  before: Record<string, string>,
) => `<!doctype html><title>LMS</title>
<script>
  const data = {'cmi.core.lesson_status': 'not attempted', 'cmi.core.score.raw': '', 'cmi.suspend_data': '', ...${JSON.stringify(before)}}
  window.attempt = {data, calls: [], faults: []}
  const rules = {
    'cmi.core.lesson_status': /^(passed|completed|failed|incomplete|browsed)$/,
    'cmi.core.score.raw': /^(100|\\d{1,2})$/,
    'cmi.core.score.min': /^0$/,
    'cmi.core.score.max': /^100$/,
    'cmi.core.session_time': /^\\d{2,4}:\\d\\d:\\d\\d(\\.\\d{1,2})?$/,
    'cmi.core.exit': /^(time-out|suspend|logout|)$/,
    'cmi.suspend_data': /^[\\s\\S]{0,4096}$/,
  }
  let state = 'new'
  const call = (name, isFine) => {
    attempt.calls.push(name)
    if (!isFine) attempt.faults.push(name + ' while ' + state)
    return String(Boolean(isFine))
  }
  window.API = {
    LMSInitialize(nothing) {
      const answer = call('LMSInitialize', nothing === '' && state === 'new')
      state = 'open'
      return answer
    },
    LMSFinish(nothing) {
      const answer = call('LMSFinish', nothing === '' && state === 'open')
      state = 'over'
      return answer
    },
    LMSGetValue: (element) => (call('LMSGetValue ' + element, state === 'open' && element in data), data[element] ?? ''),
    LMSSetValue(element, value) {
      const isFine = state === 'open' && typeof value === 'string' && rules[element]?.test(value)
      if (isFine) data[element] = value
      return call('LMSSetValue ' + element + ' ' + value, isFine)
    },
    LMSCommit: (nothing) => call('LMSCommit', nothing === '' && state === 'open'),
    LMSGetLastError: () => '0',
    LMSGetErrorString: () => '',
    LMSGetDiagnostic: () => '',
  }
</script>
<iframe id="player" src="/player.html#${start}" width="1200" height="900"></iframe>`

const player = `<!doctype html><title>Player</title>
<script>document.write('<iframe id="lesson" width="1200" height="880" src="/content/' + location.hash.slice(1) + '"></iframe>')</script>`

/**
 * Opens a package in a learning platform that answers from memory.
 * @param start the lesson's file, as its manifest names it
 * @param before what the platform has kept of earlier attempts
 */
export async function openInPlatform(
  context: BrowserContext,
  files: Readonly<Record<string, Uint8Array>>,
  start: string,
  before: Record<string, string> = {},
): Promise<{page: Page; requests: string[]; attempt(): Promise<Attempt>}> {
  const requests: string[] = []
  await context.route('**/*', async (route) => {
    const {origin, pathname} = new URL(route.request().url())
    requests.push(origin + pathname)
    if (origin !== LMS) return route.abort()
    const html = (body: string) => route.fulfill({contentType: 'text/html', body})
    if (pathname === '/') return html(platformPage(start, before))
    if (pathname === '/player.html') return html(player)
    const name = decodeURIComponent(pathname.replace('/content/', ''))
    const found = files[name]
    if (!found) return route.fulfill({status: 404})
    const contentType = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return route.fulfill({contentType, body: Buffer.from(found)})
  })
  const page = await context.newPage()
  await page.goto(`${LMS}/`)
  return {page, requests, attempt: () => page.evaluate(() => window.attempt)}
}

export const lessonIn = (page: Page) => page.frameLocator('#player').frameLocator('#lesson')
