import {unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import type {ArtifactPage, PublishedSite} from '../../../publish/artifacts/artifact-type.ts'
import {scorm} from '../../../publish/artifacts/scorm/scorm.ts'
import {all, readXml} from '../../site/checks/xml.ts'
import {published} from '../helpers/published.ts'

const PAGE = 'kurser/å & ä/scorm/index.html'
const makes = {kind: 'scorm', path: '/kurser/a.zip', linkKey: 'k'} as const

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
}

/** The files of a site, with their types. */
function siteOf(files: Readonly<Record<string, string>>): PublishedSite {
  const site = published(files, {[PAGE]: makes})
  return {
    ...site,
    async read(file) {
      const found = await site.read(file)
      const contentType = types[file.split('.').at(-1) ?? ''] ?? 'image/jpeg'
      return found && {...found, contentType}
    },
  }
}

async function pack(files: Readonly<Record<string, string>>) {
  const site = siteOf(files)
  const making = site.pages.filter((one): one is ArtifactPage => one.makes !== null)
  const [job] = await scorm.jobs(making, site)
  return (await job?.make()) ?? []
}

const html = `<html><head><title>Värdskap &amp; väg</title>
<link rel="stylesheet" href="../../../_astro/a.css"><link rel="canonical" href="https://x.example/">
<style>@font-face{src:url(../../../_astro/b.woff2)}</style></head>
<body><img src="../../../_images/x.jpg" srcset="../../../_images/y.jpg 1x, data:image/gif;base64,AA 2x">
<a href="../../../annan/">Annan</a><script type="module" src="../../../_astro/a.js"></script></body></html>`

const files = {
  [PAGE]: html,
  '_astro/a.css': '@import "./c.css";body{background:url("../_images/z.jpg")}',
  '_astro/c.css': '.x{background:url(data:image/png;base64,AA)}',
  '_astro/a.js': 'import{f}from"./chunk.js";import("./later.js");f()',
  '_astro/chunk.js': 'export const f=()=>{}',
  '_astro/later.js': '',
  '_astro/b.woff2': 'b',
  '_images/x.jpg': 'x',
  '_images/y.jpg': 'y',
  '_images/z.jpg': 'z',
  'annan/index.html': 'Something else',
}

test('a package holds the page, all that it loads and nothing else, each at its own path', async () => {
  const [file] = await pack(files)
  expect(file).toMatchObject({path: 'kurser/a.zip', contentType: 'application/zip'})
  const {'imsmanifest.xml': manifest, ...packed} = unzipSync(file?.bytes ?? Buffer.alloc(0))
  const {'annan/index.html': _, ...expected} = files
  expect(Object.keys(packed).sort()).toEqual(Object.keys(expected).sort())
  expect(Buffer.from(packed[PAGE] ?? []).toString()).toBe(html)
  expect(await pack(files)).toEqual([file])

  const root = readXml(Buffer.from(manifest ?? []).toString())
  const [resources] = all(root, 'resources')
  const [resource] = resources ? all(resources, 'resource') : []
  const listed = resource ? all(resource, 'file').map(({attributes}) => attributes.href ?? '') : []
  expect(listed.map(decodeURIComponent).sort()).toEqual(Object.keys(packed).sort())
  expect(decodeURIComponent(resource?.attributes.href ?? '')).toBe(PAGE)
})

test('what is missing is a problem', async () => {
  const {'_astro/b.woff2': _, ...rest} = files
  await expect(pack(rest)).rejects.toThrow('_astro/b.woff2')
})

test('a package is well formed whatever its page is called, and loads', async () => {
  const odd = html
    .replace('Värdskap', 'Vär\u000b\u0001dskap ]]> &lt;/title&gt;')
    .replace('<body>', '<body><img src="../../../_images/%zz.jpg">')
  const [file] = await pack({...files, [PAGE]: odd})
  const {'imsmanifest.xml': manifest} = unzipSync(file?.bytes ?? Buffer.alloc(0))
  const root = readXml(Buffer.from(manifest ?? []).toString())
  expect(root.attributes.identifier).toMatch(/^[A-Za-z_][\w.-]*$/)
})

test('a package that would hold too much is refused, and the editor is told what to do', async () => {
  const large = 'x'.repeat(30_000_000)
  const pictures = ['a', 'b', 'c', 'd'].map((name) => `_images/${name}.jpg`)
  const images = pictures.map((file) => `<img src="../../../${file}">`).join('')
  const some = Object.fromEntries(pictures.map((file) => [file, large]))
  await expect(pack({[PAGE]: images, ...some})).rejects.toThrow(/more than 100 MB.*pictures/)
})
