import {createHash} from 'node:crypto'
import {describe, expect, test} from 'vitest'
import {
  contentSecurityPolicy,
  policyOf,
  startingFrom,
  withContentSecurityPolicy,
} from '../../publish/render/content-security-policy.ts'
import {createPage} from '../../publish/render/locals.ts'

const OWN_STYLE = 'h1{color:red}'
const OWN_SCRIPT = 'start()'
const declared = {scripts: new Set([OWN_SCRIPT]), styles: new Set([OWN_STYLE])}
const own = `<style>${OWN_STYLE}</style><script>${OWN_SCRIPT}</script>`

/** A page in which text from an editor's field became markup, by whatever mistake of a template. */
const pageWith = (field: string, rest = own) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8">${rest}</head><body>${field}</body></html>`

const hash = (text: string) => createHash('sha256').update(text).digest('base64')

describe('text of an editor’s field that became markup takes no effect', () => {
  const LOADS = 'body{background:url(/files/x)}'
  const fields: [string, string][] = [
    ['<style>', `<style>${LOADS}</style>`],
    ['<STYLE media=all>', `<STYLE media=all>${LOADS}</STYLE>`],
    ['<svg><style>', `<svg><style>${LOADS}</style></svg>`],
    ['<template><style>', `<template shadowrootmode=open><style>${LOADS}</style></template>`],
    ['<style> without an end', `<style>${LOADS}`],
    ['style attribute', `<p style="${LOADS}">`],
    ['single-quoted style attribute', `<p style='${LOADS}'>`],
    ['<script>', `<script>${LOADS}</script>`],
    ['<script type=module>', `<script type="module">${LOADS}</script>`],
    ['import map', `<script type="importmap">${LOADS}</script>`],
    ['speculation rules', `<script type="speculationrules">${LOADS}</script>`],
    ['data element that is none', `<script type="application/json5">${LOADS}</script>`],
    ['own style with a letter more', `<style>${OWN_STYLE} ${LOADS}</style>`],
  ]
  test.each(fields)('%s', (_, field) => {
    expect(contentSecurityPolicy(pageWith(field), declared)).toBe(
      contentSecurityPolicy(pageWith(''), declared),
    )
    expect(contentSecurityPolicy(pageWith(field), declared)).not.toContain(hash(LOADS))
  })

  test.each([
    ['WebAssembly', '<html data-wasm>'],
    ['a policy of its own', '<meta http-equiv="content-security-policy" content="default-src *">'],
  ])('%s', (_, field) => {
    expect(contentSecurityPolicy(pageWith(field), declared)).toBe(
      contentSecurityPolicy(pageWith(''), declared),
    )
  })

  test('nor where a page is rewritten for another address', () => {
    const formOrigin = 'https://boka.example'
    const html = withContentSecurityPolicy(pageWith(`<style>${LOADS}</style>`), {
      ...declared,
      formOrigin,
    })
    const moved = startingFrom(html, '../..')
    expect(policyOf(moved)).toBe(policyOf(html))
    expect(policyOf(moved)).toContain(`form-action 'self' ${formOrigin}`)
    expect(moved).toContain(hash(OWN_STYLE))
    expect(moved).toContain(hash(OWN_SCRIPT))
    expect(moved).not.toContain(hash(LOADS))
  })
})

test('what a template declares is allowed, and nothing ends its element', () => {
  const data = {
    campaign: {_id: 'c', slug: 'c'},
    language: 'sv',
    languages: ['sv'],
    route: 'home',
    params: {},
    path: '/',
    base: '.',
    origin: '',
    preview: false,
  }
  const {page, recording} = createPage(data, {
    query: async () => null,
    link: () => null,
  })
  const text = page.inline('h1::before{content:"</style><script>steal()</script>"}')
  expect(text).not.toContain('</')
  const policy = contentSecurityPolicy(pageWith(`<style>${text}</style>`), {
    scripts: new Set(),
    styles: recording.inline,
  })
  expect(policy).toContain(hash(text))
})
