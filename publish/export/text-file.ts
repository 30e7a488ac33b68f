import type {DeployFile} from '../deploy/target.ts'

/** A file that exists only in the export. */
export const textFile = (path: string, content: string): DeployFile => ({
  path,
  contentType: path.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
  immutable: false,
  read: async () => Buffer.from(content),
})
