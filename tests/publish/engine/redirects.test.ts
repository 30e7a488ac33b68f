import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {redirectsFile} from '../../../publish/export/redirects.ts'
import {
  comparablePath,
  normalizeSource,
  normalizeTarget,
  usableRedirects,
  withQuery,
} from '../../../publish/plan/redirects.ts'

const redirect = (from: string, to: string) => ({from, to, permanent: true})
const usable = (pairs: [string, string][], scope = {}) =>
  usableRedirects(
    pairs.map(([from, to]) => redirect(from, to)),
    scope,
  ).redirects.map(({from, to}) => [from, to])

describe('paths are compared in a normalized form', () => {
  test.each([
    ['/åland/', '/%C3%A5land'],
    ['/a\u030aland', '/%c3%a5land/'],
    ['/A%CC%8Aland', '/%C3%85land'],
    ['/om%20oss', '/om oss/'],
    ['/kampanj/?utm_source=x', '/kampanj'],
    ['/100%', '/100%'],
    ['/', '/'],
  ])('%s is %s', (one, other) => {
    expect(comparablePath(one)).toBe(comparablePath(other))
  })

  test('however it is written, idempotently', () => {
    const path = fc
      .array(fc.string({unit: 'grapheme', minLength: 1}), {maxLength: 4})
      .map((parts) => `/${parts.join('/')}`)
      .filter((text) => !/[?#%\\]|\/\/|[\p{Cc}]/u.test(text))
    fc.assert(
      fc.property(path, (text) => {
        const encoded = encodeURI(text)
        expect(comparablePath(encoded)).toBe(comparablePath(text))
        expect(comparablePath(text.normalize('NFD'))).toBe(comparablePath(text))
        const target = normalizeTarget(text)
        if (target !== null) expect(normalizeTarget(target)).toBe(target)
      }),
    )
  })
})

describe('a target is percent-encoded once', () => {
  test.each([
    ['/åland/', '/%C3%A5land/'],
    ['/%C3%A5land/', '/%C3%A5land/'],
    ['/a%CC%8Aland/', '/%C3%A5land/'],
    ['/%c3%a5land/?q=%c3%a5', '/%C3%A5land/?q=%C3%A5'],
    ['/a%2Fb%20c', '/a%2Fb%20c'],
    ['/%E5land/', '/%E5land/'],
    ['/a b', '/a%20b'],
    ['/100%', '/100%25'],
    ['/sida?a=å#avsnitt', '/sida?a=%C3%A5#avsnitt'],
    ['/a/../b', '/b'],
    ['https://malmö.example/å', 'https://xn--malm-8qa.example/%C3%A5'],
    ['https://x.example/%C3%A5?q=%20', 'https://x.example/%C3%A5?q=%20'],
    ['//x.example/a', 'https://x.example/a'],
    [' /a ', '/a'],
  ])('%s as %s', (to, sent) => {
    expect(normalizeTarget(to)).toBe(sent)
  })
})

describe('a source is stored in one form', () => {
  test.each([
    ['/åland/', '/%C3%A5land/'],
    ['/a\u030aland/', '/%C3%A5land/'],
    ['/a%CC%8Aland/', '/%C3%A5land/'],
    ['/%c3%a5land/', '/%C3%A5land/'],
    ['/kampanj?utm_source=x#del', '/kampanj'],
    ['/\u0085', null],
    ['/%C2%85', null],
    ['åland', null],
  ])('%s as %s', (from, stored) => {
    expect(normalizeSource(from)).toBe(stored)
  })
})

describe('the query string is kept', () => {
  test.each([
    ['/ny', '?utm_source=x', '/ny?utm_source=x'],
    ['/ny', '', '/ny'],
    ['/ny', '?', '/ny'],
    ['/ny?a=1', '?utm_source=x&a=2', '/ny?a=1&utm_source=x'],
    ['/ny#del', '?a=1', '/ny?a=1#del'],
    ['https://x.example/', '?a=%C3%A5', 'https://x.example/?a=%C3%A5'],
    ['/ny', '?a=1&a=2', '/ny?a=1&a=2'],
  ])('%s asked with %s leads to %s', (to, query, sent) => {
    expect(withQuery(to, query)).toBe(sent)
  })
})

describe('invalid redirects are left out', () => {
  test.each<[string, [string, string][], Record<string, unknown>]>([
    ['to itself', [['/a', '/a']], {}],
    ['to itself, with a slash', [['/a', '/a/']], {}],
    ['to itself, encoded', [['/å', '/%C3%A5/?x=1#y']], {}],
    [
      'to itself, by its whole address',
      [['/a', 'https://kumla.example/a']],
      {origin: 'https://kumla.example'},
    ],
    [
      'to itself, below a path',
      [['/a', 'http://localhost/kumla/a']],
      {origin: 'http://localhost/kumla'},
    ],
    [
      'to each other',
      [
        ['/a', '/b'],
        ['/b', '/a'],
      ],
      {},
    ],
    [
      'around through three',
      [
        ['/a', '/b'],
        ['/b', '/c/'],
        ['/c', '/a'],
      ],
      {},
    ],
  ])('%s', (_name, pairs, scope) => {
    expect(usable(pairs, scope)).toEqual([])
    const all = pairs.map(([from, to]) => redirect(from, to))
    expect(usableRedirects(all, scope).refused).toHaveLength(pairs.length)
  })

  test('loops are left out, and chains stay', () => {
    expect(
      usable([
        ['/x', '/a'],
        ['/a', '/b'],
        ['/b', '/a'],
      ]),
    ).toEqual([['/x', '/a']])
    expect(
      usable([
        ['/a', '/b'],
        ['/b', '/c'],
      ]),
    ).toEqual([
      ['/a', '/b'],
      ['/b', '/c'],
    ])
  })

  test('a page at the address takes precedence, and breaks a loop', () => {
    expect(
      usable(
        [
          ['/a', '/b'],
          ['/b/', '/a'],
        ],
        {pages: ['/b/']},
      ),
    ).toEqual([['/a', '/b']])
  })

  test('a second one from the same address', () => {
    expect(
      usable([
        ['/%C3%A5', '/b'],
        ['/å/', '/c'],
      ]),
    ).toEqual([['/%C3%A5', '/b']])
  })
})

const generated = fc.record({from: fc.string(), to: fc.string(), permanent: fc.boolean()})

test('for any redirects, each line of _redirects is one redirect to a web address or the site', () => {
  const web = fc.webUrl({withQueryParameters: true, withFragments: true})
  const written = fc.oneof(
    generated,
    fc.record({from: fc.webPath(), to: web, permanent: fc.boolean()}),
    fc.record({from: fc.webPath(), to: fc.webPath(), permanent: fc.boolean()}),
  )
  fc.assert(
    fc.property(fc.array(written), (all) => {
      const {redirects} = usableRedirects(all)
      const lines = redirectsFile(redirects, '/kumla').split('\n').slice(0, -1)
      expect(lines).toHaveLength(redirects.length)
      for (const line of lines)
        expect(line).toMatch(/^\/kumla\/\S* (\/kumla\/|https?:\/\/)\S* 30[12]$/)
      for (const {from} of redirects) expect(normalizeSource(from)).toBe(from)
    }),
    {numRuns: 40},
  )
})
