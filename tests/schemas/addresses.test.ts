import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  isLink,
  isRedirectSource,
  isRedirectTarget,
  isReservedSlug,
  normalPath,
  phoneLinks,
  phoneNumbers,
  redirectLoop,
} from '../../schemas/index.ts'

describe('a link', () => {
  test.each([
    'https://exempel.se',
    'http://exempel.se/väg?q=1#del',
    'https://räksmörgås.se/å',
    'mailto:anna@exempel.se',
    'tel:+46910735000',
  ])('may be %s', (text) => expect(isLink(text)).toBe(true))

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'https://exempel.se/\n/* 301',
    'data:text/html,<script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://exempel.se/x',
    'ftp://exempel.se',
    'https:',
    'https:///exempel.se',
    'https:exempel.se',
    'https://anna:hemligt@exempel.se/',
    'mailto:',
    'tel:',
    '//exempel.se',
    '/om-oss/',
    'exempel.se',
    'https://exempel.se/\u202egpj.exe',
    '',
  ])('may not be %j', (text) => expect(isLink(text)).toBe(false))
})

describe('a redirect', () => {
  test.each(['/', '/om-oss/', '/om-oss', '/caf%C3%A9/', '/café/', '/a.html'])(
    'leads from %s',
    (text) => expect(isRedirectSource(text)).toBe(true),
  )
  test.each([
    'om-oss',
    '//ond.example',
    '/\\ond.example',
    '/a?b=c',
    '/a#b',
    '/a b',
    '/a\n/* https://ond.example 301',
    '/a\u2028b',
    '/%E0%A4%A',
    'https://exempel.se/a',
    '',
  ])('does not lead from %j', (text) => expect(isRedirectSource(text)).toBe(false))

  test.each(['/ny/', '/ny/?q=1#del', 'https://exempel.se/ny', 'http://exempel.se'])(
    'leads to %s',
    (text) => expect(isRedirectTarget(text)).toBe(true),
  )
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@exempel.se',
    '//ond.example',
    '/\\ond.example',
    '/a\r\nSet-Cookie: x=1',
    'https://exempel.se/\n/* 301',
    'ny/',
  ])('does not lead to %j', (text) => expect(isRedirectTarget(text)).toBe(false))
})

describe('paths have one normal form', () => {
  test.each([
    ['/om-oss', '/om-oss/'],
    ['/om-oss//', '/om-oss/'],
    ['/', '/'],
    ['/caf%C3%A9/', '/café/'],
    ['/cafe\u0301/', '/café/'],
    ['/caf%c3%a9?utm_source=x#y', '/café/'],
    ['/a%2fb/', '/a%2Fb/'],
    ['/100%25/', '/100%25/'],
    ['/%E0%A4%A/', '/%E0%A4%A/'],
    ['/a/./b/', '/a/b/'],
    ['/a/../b', '/b/'],
    ['/%2e%2e/%2E/a', '/a/'],
    ['/../..', '/'],
    ['/a//b', '/a//b/'],
    ['/a+b;c=1', '/a+b;c=1/'],
    ['/%F0%9F%8E%89', '/🎉/'],
    ['/a%2520b', '/a%2520b/'],
    ['/%61/', '/a/'],
    ['/A/', '/A/'],
  ])('%s is %s', (path, normal) => expect(normalPath(path)).toBe(normal))

  test('normalizing is idempotent', () => {
    fc.assert(
      fc.property(fc.webPath(), (path) => {
        const once = normalPath(`/${path}`)
        expect(normalPath(once)).toBe(once)
      }),
    )
  })
})

describe('redirect loops are detected', () => {
  const rules = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({from, to}))

  test.each([
    ['to itself', ['/a/', '/a/'], [], ['/a/', '/a/']],
    ['to itself without the slash', ['/a', '/a/'], [], ['/a/', '/a/']],
    ['to itself in another spelling', ['/caf%C3%A9', '/café'], [], ['/café/', '/café/']],
    ['to itself with a query', ['/a/', '/a/?x=1'], [], ['/a/', '/a/']],
    ['to itself around another folder', ['/a/', '/b/../a'], [], ['/a/', '/a/']],
    ['to itself by the own domain', ['/a/', 'https://www.kumla.example/a'], [], ['/a/', '/a/']],
    ['two by two', ['/a/', '/b/'], rules(['/b', '/a']), ['/a/', '/b/', '/a/']],
    [
      'by way of a third',
      ['/a/', '/b/'],
      rules(['/b/', '/c/'], ['/c/', '/a/']),
      ['/a/', '/b/', '/c/', '/a/'],
    ],
    ['nowhere', ['/a/', '/b/'], rules(['/b/', '/c/']), null],
    ['elsewhere', ['/a/', 'https://exempel.se/a/'], [], null],
    [
      'in a circle that is not its own',
      ['/a/', '/b/'],
      rules(['/b/', '/c/'], ['/c/', '/b/']),
      null,
    ],
  ])('%s', (_, [from = '', to = ''], others, loop) => {
    expect(redirectLoop({from, to}, others, 'kumla.example')).toEqual(loop)
  })
})

describe('telephone numbers in a text', () => {
  test.each([
    ['+46 (0)910-555 01 23', ['+469105550123']],
    ['+46(0)701234567', ['+46701234567']],
    ['0046 70 123 45 67', ['+46701234567']],
    ['0910-555 01 23/24', ['+469105550123', '+469105550124']],
    ['0910-73 50 00–05', ['+46910735000', '+46910735005']],
    ['08-12 34 50-52', ['+468123450', '+468123452']],
    ['08-123 456 00 - 29', ['+46812345600', '+46812345629']],
    ['08-123-45-67', ['+4681234567']],
    ['0910-73 50 00 el. 070-123 45 67', ['+46910735000', '+46701234567']],
    ['0910-73 50 00 & 070-123 45 67', ['+46910735000', '+46701234567']],
    ['0910-73 50 00 samt 070-123 45 67', ['+46910735000', '+46701234567']],
    ['(+46) 910 73 50 00', ['+46910735000']],
    ['00 46-910-73 50 00', ['+46910735000']],
    ['070\u00a0123\u00a045\u201167', ['+46701234567']],
    ['+46 910 555 01 23, 24', ['+469105550123', '+469105550124']],
    ['0910-73 50 00 eller 070-123 45 67', ['+46910735000', '+46701234567']],
    ['08-123 456 78, 070-123 45 67', ['+46812345678', '+46701234567']],
    ['0910 – 73 50 00', ['+46910735000']],
    ['0910/735000', ['+46910735000']],
    ['Tel. 019-58 80 00 (växel)', ['+4619588000']],
    ['0910-555 01 23 ankn. 12', ['+469105550123']],
    ['070\u2011123\u00a045\u00a067', ['+46701234567']],
    ['+47 22 22 55 55', ['+4722225555']],
    ['+358 40 123 4567', ['+358401234567']],
    ['+45 33 12 34 56', ['+4533123456']],
    ['0046(0)910-555 01 23', ['+469105550123']],
    ['+46 0910-555 01 23', ['+469105550123']],
    ['(0910) 555 01 23', ['+469105550123']],
    ['0910\u2212555 01 23', ['+469105550123']],
    ['０９１０－５５５ ０１ ２３', ['+469105550123']],
    ['\u202a+46 70 123 45 67\u202c', ['+46701234567']],
    ['0910-555 01 23 (ankn 12)', ['+469105550123']],
    ['0910-555 01 23, anknytning 12', ['+469105550123']],
    ['0910-555 01 23;ext=12', ['+469105550123']],
    ['0910-555 01 23 x12', ['+469105550123']],
    ['T: 0910-555 01 23', ['+469105550123']],
    ['M 070-123 45 67', ['+46701234567']],
    ['Telefonnummer: 0910-555 01 23', ['+469105550123']],
    ['Direkt 0910-555 01 23', ['+469105550123']],
    ['Anna: 070-123 45 67', ['+46701234567']],
    ['📞 070-123 45 67', ['+46701234567']],
    ['0910-555 01 23 • 070-123 45 67', ['+469105550123', '+46701234567']],
    ['0910-555 01 23 · 070-123 45 67', ['+469105550123', '+46701234567']],
    ['0910-555 01 23 - 070-123 45 67', ['+469105550123', '+46701234567']],
    ['0910-555 01 23 – +46 70 123 45 67', ['+469105550123', '+46701234567']],
    ['0910-555 01 23/070-123 45 67', ['+469105550123', '+46701234567']],
    ['0910-555 01 23\n070-123 45 67', ['+469105550123', '+46701234567']],
    ['0910-555 01 23/-24', ['+469105550123', '+469105550124']],
    ['0910-555 01 23 /24/25', ['+469105550123', '+469105550124', '+469105550125']],
    ['020-123 456', ['+4620123456']],
    ['0771-56 75 67', ['+46771567567']],
    ['010-123 45 67', ['+46101234567']],
    ['+47 02800', ['+4702800']],
    ['+358 (0)40 123 4567', ['+358401234567']],
    ['+49(0)30/12345678', ['+493012345678']],
    ['112', ['112']],
    ['112/1177', ['112', '1177']],
    ['114-14', ['11414']],
    ['116\u00a0117', ['116117']],
    ['1177', ['1177']],
    ['113 13', ['11313']],
    ['lokal 0910 555 01 23', []],
    ['070-123 45 67 070-123 45 68', []],
    ['++46910555012', []],
    ['0910-XX XX XX', []],
    ['+46', []],
    ['ring växeln', []],
    ['123', []],
    ['0910-73 50 00 efter klockan 12', []],
    ['73 50 00', []],
    ['22 33 44 55', []],
    ['0910-73 50 00 vardagar 9–12', []],
    ['000', []],
    ['', []],
  ])('%s gives %j', (text, numbers) => expect(phoneNumbers(text)).toEqual(numbers))

  test.each([
    ['22 22 55 55', 'NO', ['+4722225555']],
    ['02800', 'NO', ['02800']],
    ['33 12 34 56', 'DK', ['+4533123456']],
    ['1813', 'DK', ['1813']],
    ['116117', 'NO', ['116117']],
    ['815 00 200', 'NO', ['+4781500200']],
    ['018-25 000', 'FI', ['+3581825000']],
    ['(09) 123 4567', 'FI', ['+35891234567']],
    ['puh. 040 123 4567, alanumero 12', 'FI', ['+358401234567']],
    ['tlf. 22 22 55 55', 'NO', ['+4722225555']],
    ['00 46 910 73 50 00', 'DK', ['+46910735000']],
    ['040 123 4567', 'FI', ['+358401234567']],
    ['+46 910 73 50 00', 'FI', ['+46910735000']],
  ] as const)('%s in %s gives %j', (text, country, numbers) => {
    expect(phoneNumbers(text, country)).toEqual(numbers)
  })

  test.each([
    ['Tel. 019-58 80 00 (växel)', ['Tel. 019-58 80 00 (växel)']],
    ['0910-555 01 23/24', ['0910-555 01 23', '0910-555 01 24']],
    ['0910-555 01 23, 124', ['0910-555 01 23', '0910-555 0124']],
    ['0910-73 50 00 eller 070-123 45 67', ['0910-73 50 00', '070-123 45 67']],
  ])('%s shows %j', (text, shown) => {
    expect(phoneLinks(text).map(({text}) => text)).toEqual(shown)
  })
})

test.each(['studio', 'v1', 'v2025-02-19', 'vx', 'images', 'files', 'socket', 'g', 'healthz'])(
  'no campaign is called %s',
  (slug) => expect(isReservedSlug(slug)).toBe(true),
)

test.each(['kumlakampanjen', 'vi-flytt-in', 'v', 'vaxjo', 'studion'])(
  'a campaign may be called %s',
  (slug) => expect(isReservedSlug(slug)).toBe(false),
)
