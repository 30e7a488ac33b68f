import {unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import {archive} from '../../../publish/artifacts/archive.ts'
import type {ArtifactPage} from '../../../publish/artifacts/artifact-type.ts'
import {published} from '../helpers/published.ts'

const makes = {kind: 'zip', path: '/press/kumla.zip', linkKey: 'k'} as const

async function pack(html: string) {
  const files = {
    'press/index.html': html,
    '_images/x.jpg': Buffer.from('a picture'),
    'om.txt': 'Om',
  }
  const site = published(files, {'press/index.html': makes})
  const making = site.pages.filter((one): one is ArtifactPage => one.makes !== null)
  const [job] = await archive.jobs(making, site)
  return (await job?.make()) ?? []
}

const list =
  '<a data-archive="bilder/åsa &amp; bo.jpg" href="../_images/x.jpg">x</a><a href="../om.txt" data-archive>y</a><a href="/z">z</a>'

test('a press page gets an archive of the files it lists, under the names it gives', async () => {
  const [file] = await pack(list)
  expect(file?.path).toBe('press/kumla.zip')
  const unpacked = unzipSync(file?.bytes ?? Buffer.alloc(0))
  const texts = Object.entries(unpacked).map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString(),
  ])
  expect(Object.fromEntries(texts)).toEqual({'bilder/åsa & bo.jpg': 'a picture', 'om.txt': 'Om'})
  expect(await pack(list)).toEqual([file])
})

test('names are read in Astro’s escaping', async () => {
  const [file] = await pack('<a data-archive="Åsa &#38; &#34;Bo&#34;.txt" href="../om.txt">y</a>')
  expect(Object.keys(unzipSync(file?.bytes ?? Buffer.alloc(0)))).toEqual(['Åsa & "Bo".txt'])
})

test('a page that lists nothing has none, and a missing file is a problem', async () => {
  expect(await pack('<p>Inget</p>')).toEqual([])
  await expect(pack('<a data-archive href="../saknas.pdf">')).rejects.toThrow('saknas.pdf')
})
