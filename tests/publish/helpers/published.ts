import {createHash} from 'node:crypto'
import type {PublishedSite, SourcePage} from '../../../publish/artifacts/artifact-type.ts'

type Makes = SourcePage['makes']

/** A campaign's published site, made from nothing but these files. */
export function published(
  files: Readonly<Record<string, string | Buffer>>,
  makes: Readonly<Record<string, Makes>> = {},
): PublishedSite {
  const pages = Object.entries(files)
    .filter(([file]) => file.endsWith('index.html'))
    .map(([file, content]) => ({
      route: 'page',
      language: 'sv',
      path: `/${file.replace(/index\.html$/, '')}`,
      file,
      hash: createHash('sha256').update(content).digest('hex'),
      contentType: 'text/html',
      makes: makes[file] ?? null,
    }))
  return {
    campaign: {_id: 'c', slug: 'kumla', languages: ['sv']},
    origin: '',
    pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)),
    async read(file) {
      const content = files[file]
      const contentType = file.endsWith('.html') ? 'text/html' : 'application/octet-stream'
      return content === undefined ? null : {bytes: Buffer.from(content), contentType}
    },
  }
}
