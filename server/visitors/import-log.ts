import {createHash} from 'node:crypto'
import {isLanguage} from '../../site/index.ts'
import {readLog, type SiteInLog, viewsIn} from '../../visitors/index.ts'
import {CommandError} from '../command-error.ts'
import {withFigures} from './figures.ts'

/** A path begins with its language, unless it is the site's main one, which is Swedish on every site here. */
const languageOf = (path: string): string => {
  const [, first = ''] = path.split('/')
  return isLanguage(first) ? first : 'sv'
}

/**
 * Adds the pages in a log of another server to the figures. The same content is added once, whatever its file is called.
 *
 * @returns how many pages; null when it has been added before
 * @throws {CommandError} when the file cannot be read or holds no requests
 */
export async function importLog(
  dataFolder: string,
  file: string,
  lines: AsyncIterable<string>,
  site: Omit<SiteInLog, 'languageOf'>,
): Promise<number | null> {
  const hash = createHash('sha256')
  const read: string[] = []
  try {
    for await (const line of lines) {
      hash.update(line).update('\n')
      read.push(line)
    }
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new CommandError(`${file} cannot be read: ${cause}`)
  }
  const requests = [...readLog(read)]
  if (requests.length === 0) {
    throw new CommandError(
      `${file} holds no requests in the combined, the S3 or the CloudFront format.`,
    )
  }
  const views = [...viewsIn(requests, {...site, languageOf})]
  const isNew = await withFigures(dataFolder, (figures) =>
    figures.once(`log ${site.campaign} ${hash.digest('hex')}`, () => figures.add(views)),
  )
  return isNew ? views.length : null
}
