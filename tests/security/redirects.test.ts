import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {redirectPage, redirectsFile} from '../../publish/export/redirects.ts'
import {usableRedirects} from '../../publish/plan/redirects.ts'

/**
 * Addresses by which a person who may write redirects tries to misdirect visitors, or to inject into a host's rules.
 */
const attacks: [name: string, from: string, to: string][] = [
  ['a script', '/a', 'javascript:alert(1)'],
  ['a script in other letters', '/a', 'JaVaScRiPt:alert(1)'],
  ['a script after a space', '/a', ' javascript:alert(1)'],
  ['a script with a tab in it', '/a', 'java\tscript:alert(1)'],
  ['a document', '/a', 'data:text/html,<script>alert(1)</script>'],
  ['a file', '/a', 'file:///etc/passwd'],
  ['a view-source', '/a', 'view-source:https://x.example'],
  ['a second rule', '/a', '/b 301\n/* https://evil.example 301'],
  ['a second rule, carriage return', '/a', '/b\r/* https://evil.example 301'],
  ['a second rule from the source', '/a /b 301\n/*', 'https://evil.example'],
  ['a second rule by a line separator', '/a', '/b\u2028/* https://evil.example'],
  ['a header', '/a', '/b\r\nSet-Cookie: a=b'],
  ['another host by backslashes', '/a', '/\\evil.example'],
  ['another host by two backslashes', '/a', '\\\\evil.example'],
  ['another host by dots and a slash', '/a', '/.//evil.example'],
  ['another host by a tab', '/a', '/\t/evil.example'],
  ['somebody’s password', '/a', 'https://kumla.example@evil.example/'],
  ['a password', '/a', 'https://user:secret@x.example/'],
  ['nothing', '/a', ''],
  ['a bare word', '/a', 'evil.example'],
  ['a NUL', '/a', '/b\u0000'],
  ['a source outside', '//evil.example/', '/b'],
  ['a source that is absolute', 'https://evil.example/', '/b'],
  ['a source with a NUL', '/a\u0000', '/b'],
]

describe('a redirect document', () => {
  test.each(attacks)('cannot lead to %s', (_name, from, to) => {
    const {redirects, refused} = usableRedirects([{from, to, permanent: true}])
    for (const redirect of redirects) {
      // Whatever remains stays inside the site.
      expect(redirect.to).toMatch(/^\/(?![/\\])\S*$/)
      expect(new URL(redirect.to, 'https://kumla.example').host).toBe('kumla.example')
    }
    expect(redirects.length + refused.length).toBe(1)
    const lines = redirectsFile(redirects, '').split('\n')
    expect(lines).toHaveLength(redirects.length + 1)
    for (const redirect of redirects) expect(redirectPage(redirect)).not.toMatch(/javascript|evil/i)
  })

  test('cannot capture other addresses by a placeholder', () => {
    const {redirects} = usableRedirects([
      {from: '/*', to: 'https://x.example/:splat', permanent: true},
    ])
    expect(redirectsFile(redirects, '')).toBe('/%2A https://x.example/:splat 301\n')
  })

  test('in a chain of very many costs no more than each of them', () => {
    const chain = Array.from({length: 40_000}, (_, n) => ({
      from: `/sida-${n}`,
      to: `/sida-${n + 1}`,
      permanent: true,
    }))
    expect(usableRedirects(chain).refused).toEqual([])
    const [first] = chain
    if (!first) throw new Error('No chain')
    const closed = [...chain.slice(0, -1), {...first, from: '/sida-39999', to: '/sida-20000'}]
    expect(usableRedirects(closed).refused).toHaveLength(20_000)
  })

  test('is refused exactly when one who follows it comes back to it', () => {
    const page = fc.integer({min: 0, max: 12})
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(page, page), {selector: ([from]) => from}), (pairs) => {
        const next = new Map(pairs)
        const comesBack = (start: number): boolean => {
          let at = next.get(start)
          for (let n = 0; n < pairs.length && at !== undefined && at !== start; n++)
            at = next.get(at)
          return at === start
        }
        const redirects = pairs.map(([from, to]) => ({
          from: `/${from}`,
          to: `/${to}`,
          permanent: true,
        }))
        const refused = usableRedirects(redirects).refused.map(({redirect}) => redirect.from)
        const expected = pairs.flatMap(([from]) => (comesBack(from) ? [`/${from}`] : []))
        expect(refused).toEqual(expected)
      }),
    )
  })
})
