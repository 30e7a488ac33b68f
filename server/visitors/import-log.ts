import {createHash} from 'node:crypto'
import {isLanguage} from '../../site/index.ts'
import {readLog, type SiteInLog, viewsIn} from '../../visitors/index.ts'
import {askContent} from '../accounts.ts'
import {CommandError} from '../command-error.ts'
import type {Config} from '../config.ts'
import {withFigures} from './figures.ts'

/** A path begins with its language, unless it is the site's main one, which is Swedish on every site here. */
const languageOf = (path: string): string => {
  const [, first = ''] = path.split('/')
  return isLanguage(first) ? first : 'sv'
}

const LINKS = `*[_type == "campaign" && slug.current == $slug][0].links[].word`

/** The words of a campaign's links; none where content is at Sanity, so that tags of all links count as unknown. */
async function linkWords(config: Config, slug: string): Promise<ReadonlySet<string>> {
  const found = config.hosted ? [] : await askContent(config, LINKS, {slug})
  return new Set(Array.isArray(found) ? found.map(String) : [])
}

/**
 * Adds the pages in a log of another server to the figures. The same content is added once, whatever its file is called.
 *
 * @returns how many pages and acts; null when it has been added before
 * @throws {CommandError} when the file cannot be read or holds no requests
 */
export async function importLog(
  config: Config,
  file: string,
  lines: AsyncIterable<string>,
  site: Omit<SiteInLog, 'languageOf' | 'isListed'>,
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
  const words = await linkWords(config, site.campaign)
  const isListed = (word: string) => words.has(word)
  const views = [...viewsIn(requests, {...site, languageOf, isListed})]
  const isNew = await withFigures(config.dataFolder, (figures) =>
    figures.once(`log ${site.campaign} ${hash.digest('hex')}`, () => figures.add(views)),
  )
  return isNew ? views.length : null
}
