import {parse} from 'node-html-parser'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {administrator} from '../../lake/index.ts'
import {type CourseWorld, openCourse} from './courses/course-world.ts'

/** Written in English only while the language is prepared. */
const SECRET = 'Unreleased words'

let world: CourseWorld

const get = async (path: string) => {
  const answer = await fetch(world.site + path, {redirect: 'manual'})
  return {status: answer.status, text: await answer.text()}
}

/** Everything that a visitor comes to from the front page, the sitemap and the files for machines, by path. */
async function everything(): Promise<Map<string, string>> {
  const root = new URL(world.site).pathname
  const found = new Map<string, string>()
  const queue = ['/', '/sitemap.xml', '/llms.txt', '/robots.txt', '/404.html']
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (found.has(path)) continue
    const {text} = await get(path)
    found.set(path, text)
    const links = [
      ...parse(text)
        .querySelectorAll('[href], [src]')
        .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''),
      ...[...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url),
      ...[...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, url = '']) => url),
    ]
    for (const link of links) {
      if (!URL.canParse(link, world.site + path)) continue
      const {pathname} = new URL(link, world.site + path)
      const isHere = pathname.startsWith(`${root}/`) && !/\.(?:avif|webp|png|jpg)$/.test(pathname)
      const its = decodeURI(pathname.slice(root.length))
      if (isHere && !found.has(its)) queue.push(its)
    }
  }
  return found
}

const released = (languages: readonly string[]) =>
  world.change({id: 'c', set: {releasedLanguages: languages}})

beforeAll(async () => {
  world = await openCourse()
  await world.lake
    .dataset('production')
    .transact(
      [
        {patch: {id: 'c', set: {languages: ['sv', 'en', 'fi'], 'tagline.en': SECRET}}},
        {patch: {id: 'anna', set: {'quote.en': SECRET}}},
        {patch: {id: 'c', set: {'description.en': SECRET, releasedLanguages: ['fi']}}},
      ],
      {},
      administrator,
    )
  await released(['fi'])
})
afterAll(() => world.close())

test('no visitor gets a language that is prepared, or a word of it', async () => {
  const files = await everything()
  expect(files.get('/fi/')).toContain('hreflang="fi"')
  expect([...files.keys()].filter((path) => path.startsWith('/en/'))).toEqual([])
  for (const [path, text] of files) {
    // Finnish readers would otherwise read English where nothing is written in Finnish.
    expect(text, path).not.toContain(SECRET)
    expect(text, path).not.toMatch(/hreflang="en"|\/en\//)
  }
  expect((await get('/en/')).status).toBe(404)
})

test('a release shows it everywhere, and taking it back removes it', async () => {
  await released(['fi', 'en'])
  expect((await get('/en/')).text).toContain(SECRET)
  expect((await get('/')).text).toContain('hreflang="en"')
  expect((await everything()).keys().toArray()).toContain('/en/')

  await released(['fi'])
  expect((await get('/en/')).status).toBe(404)
  for (const [path, text] of await everything()) expect(text, path).not.toContain(SECRET)
})
