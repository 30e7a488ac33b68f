import {expect, test} from 'vitest'
import {pathOfPage} from '../../server/desk/publishing-status.ts'
import {type Route, routes} from '../../site/index.ts'

test.each([
  ['index.html', '/'],
  ['en/index.html', '/en/'],
  ['ambassadorer/anna/index.html', '/ambassadorer/anna/'],
  ['infogat/index.html', '/infogat/'],
  ['404.html', undefined],
  ['feed.xml', undefined],
  ['infoga/ambassador/anna/index.html', undefined],
  ['infoga/en/ambassador/anna/index.html', undefined],
])('%s is the page %s', (file, path) => expect(pathOfPage(file)).toBe(path))

test('no page that others show in frames counts as one of the site’s own', () => {
  const all: readonly Route[] = routes
  const frames = all.filter(({name}) => name.startsWith('embed'))
  expect(frames.length).toBeGreaterThan(0)
  for (const {path} of frames) {
    for (const language of ['sv', 'en']) {
      const file = `${path(language, {slug: 'anna'}, 'sv').slice(1)}index.html`
      expect([file, pathOfPage(file)]).toEqual([file, undefined])
    }
  }
})
