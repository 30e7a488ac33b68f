import {gzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import {drawSvg} from '../../../lake/pixels/index.ts'
import {isSvg} from '../../../lake/svg/index.ts'

const root = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">'
const svg = `${root}<rect width="30" height="20" fill="#f00"/></svg>`
const long = 'x'.repeat(70_000)
const doctype = `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/svg11.dtd" [<!ENTITY ns "http://www.w3.org/2000/svg"><!ENTITY gt ">">]>`

const drawings: [string, string | Buffer][] = [
  ['bare', svg],
  ['after a byte order mark', `\ufeff${svg}`],
  ['after an XML declaration', `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${svg}`],
  ['after 70 kB of comment', `<!-- ${long} -->${svg}`],
  ['after a comment that quotes another root', `<!-- <html><body> -->${svg}`],
  ['after 70 kB of spaces', `${' \n'.repeat(35_000)}${svg}`],
  ['after many processing instructions', `${'<?a b?>'.repeat(3_000)}${svg}`],
  [
    'after a document type with entities',
    doctype + svg.replace('http://www.w3.org/2000/svg', '&ns;'),
  ],
  [
    'with a prefix',
    svg.replaceAll('<', '<s:').replaceAll('<s:/', '</s:').replace('xmlns', 'xmlns:s'),
  ],
  ['in UTF-16 with a mark', Buffer.from(`\ufeff${svg}`, 'utf16le')],
  ['in UTF-16, the larger end first', Buffer.from(`\ufeff${svg}`, 'utf16le').swap16()],
  [
    'in UTF-16 without a mark',
    Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${svg}`, 'utf16le'),
  ],
  [
    'in Latin-1',
    Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?><!-- å -->${svg}`, 'latin1'),
  ],
  ['packed', gzipSync(svg)],
  ['packed, after 70 kB of comment', gzipSync(`<!-- ${long} -->${svg}`)],
]

describe('a drawing', () => {
  test.each(drawings)('is detected and rendered: %s', async (_, text) => {
    const file = Buffer.from(text)
    expect(isSvg(file)).toBe(true)
    const {data, info} = await drawSvg(file, {density: 144, part: null, maxPixels: 10_000})
    expect([info.width, info.height]).toEqual([60, 40])
    expect([...data.subarray(0, 4)]).toEqual([255, 0, 0, 255])
  })
})

const others: [string, string | Buffer][] = [
  ['a page with a drawing in it', `<!doctype html><html><body>${svg}</body></html>`],
  ['a drawing in a comment', `<!-- ${svg} -->`],
  ['a comment that does not end', `<!-- ${svg}`],
  ['a document type that does not end', `<!DOCTYPE svg [${svg}`],
  ['another root that begins alike', '<svgfoo/>'],
  ['text', 'svg <svg>'],
  ['nothing', ''],
  ['damaged gzip', gzipSync(svg).subarray(0, 30)],
  ['a packed bomb', gzipSync(`${' '.repeat(30_000_000)}${svg}`)],
]

test.each(others)('%s is not an SVG', (_, text) => {
  expect(isSvg(Buffer.from(text))).toBe(false)
})
