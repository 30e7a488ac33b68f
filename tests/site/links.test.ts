import {globSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {linkTo, outside, type Place} from '../../site/routing/links.ts'

/** A page of Kumla's site at a path, which links relatively. */
function pageAt(path: string, {origin = '', preview = false} = {}): Place {
  const depth = path.split('/').filter(Boolean).length
  const base = depth === 0 ? '.' : Array<string>(depth).fill('..').join('/')
  return {
    campaign: {_id: 'c-kumla', slug: 'kumla'},
    base,
    origin,
    preview,
    href: (route) => (route === 'home' ? `${base}/` : null),
  }
}

const campaign = (slug: string) => ({kind: 'document', target: {_type: 'campaign', slug}}) as const

/** Where a link of a page leads, when the page is served below `root`. */
function leadsTo(root: string, path: string, href: string | null): string | null {
  return href === null ? null : new URL(href, root + path).href
}

describe.each(['/', '/en/', '/en/ambassadors/anna/'])('links to campaigns on %s', (path) => {
  test.each([
    ['on a server', 'https://platser.example/kumla', {origin: 'https://platser.example/kumla'}],
    ['of an address not known yet', 'https://platser.example/kumla', {}],
    ['below a longer path', 'https://a.example/b/kumla', {origin: 'https://a.example/b/kumla'}],
    [
      'in a preview of a campaign with a domain',
      'https://hemvist.example/preview/drafts/kumla',
      {origin: 'https://kumla.example', preview: true},
    ],
  ])('lead to the campaign beside it %s', (_, root, at) => {
    const page = pageAt(path, at)
    const beside = root.replace(/kumla$/, 'fjall/')
    expect(leadsTo(root, path, linkTo(page, campaign('fjall')))).toBe(beside)
    expect(leadsTo(root, path, linkTo(page, campaign('kumla')))).toBe(`${root}/`)
  })

  test('lead nowhere from a domain of its own, but to its own front page', () => {
    const page = pageAt(path, {origin: 'https://kumla.example'})
    expect(linkTo(page, campaign('fjall'))).toBeNull()
    const own = leadsTo('https://kumla.example', path, linkTo(page, campaign('kumla')))
    expect(own).toBe('https://kumla.example/')
  })
})

describe('stored addresses', () => {
  test.each([
    ['https://nora.example/', 'https://nora.example/'],
    [' mailto:a@nora.example ', 'mailto:a@nora.example'],
    ['javascript:alert(1)', null],
    ['//nora.example/', null],
    ['nora', null],
    [null, null],
  ])('lead outside only when that is safe: %s', (stored, href) => {
    expect(outside(stored)).toBe(href)
  })

  const templates = globSync('site/**/*.astro').map((file) => [file] as const)
  test.each(templates)('are looked at before they are linked to in %s', (file) => {
    const raw = /(?:href|src|action)=\{[^}]*[.?]\w*[uU]rl\}/g
    expect(readFileSync(file, 'utf8').match(raw) ?? []).toEqual([])
  })
})
