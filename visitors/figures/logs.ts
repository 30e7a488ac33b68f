import {isbot} from 'isbot'
import {dayOf} from './day.ts'
import type {DayView} from './figures.ts'
import {DONE} from './tally.ts'
import {arrivalOf, FINISHED_FOLDER, LEAVING_FOLDER, LINK_FOLDER, sourceOf} from './visit.ts'

/** A request in a server's log, as far as counting goes. */
export interface LoggedRequest {
  /** In Sweden, ISO 8601. */
  day: string
  method: string
  status: number
  /** Path as it was sent, without the query. */
  path: string
  /** With its question mark; '' when there is none. */
  query: string
  referer: string
  userAgent: string
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const TIME = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)$/
const COMBINED = /^\S+ \S+ \S+ \[([^\]]+)\] "([A-Z]+) (\S+)[^"]*" (\d{3}) \S+ "([^"]*)" "([^"]*)"/
/** Owner, bucket, [time], address, requester, id, operation, key, "request", status, …, "referer", "agent". */
const S3 =
  /^\S+ \S+ \[([^\]]+)\] \S+ \S+ \S+ (?:REST|WEBSITE)\.\S+ \S+ "([A-Z]+) (\S+)[^"]*" (\d{3}) (?:\S+ ){5}"([^"]*)" "([^"]*)"/

/** A request's target in its parts. */
function partsOf(target: string): {path: string; query: string} {
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? []
  return {path, query}
}
const dash = (value: string | undefined): string =>
  value === undefined || value === '-' ? '' : value

/** '30/Nov/2026:23:59:59 +0000' is a time of the first of December in Sweden. */
function dayIn(time: string): string | null {
  const [, date, month = '', year, hours, minutes, seconds, sign, h, m] = TIME.exec(time) ?? []
  const index = MONTHS.indexOf(month)
  if (date === undefined || index === -1) return null
  const local = Date.UTC(
    Number(year),
    index,
    Number(date),
    Number(hours),
    Number(minutes),
    Number(seconds),
  )
  const offset = (Number(h) * 60 + Number(m)) * 60_000
  return dayOf(sign === '+' ? local - offset : local + offset)
}

/** Reads a line of a log in the combined format (Apache, nginx, Caddy) or S3's; null for anything else. */
function readPlain(line: string): LoggedRequest | null {
  const [, time = '', method = '', path = '', status, referer, userAgent] =
    COMBINED.exec(line) ?? S3.exec(line) ?? []
  const day = dayIn(time)
  if (!day) return null
  return {
    day,
    method,
    status: Number(status),
    ...partsOf(path),
    referer: dash(referer),
    userAgent: dash(userAgent),
  }
}

/** CloudFront's standard log: fields are named by a line `#Fields:`, and percent-encoded. */
function readFields(line: string, names: readonly string[]): LoggedRequest | null {
  const values = line.split('\t')
  const field = (name: string) => dash(values[names.indexOf(name)])
  const decoded = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  const moment = Date.parse(`${field('date')}T${field('time') || '00:00:00'}Z`)
  if (Number.isNaN(moment)) return null
  return {
    day: dayOf(moment),
    method: field('cs-method'),
    status: Number(field('sc-status')),
    path: partsOf(field('cs-uri-stem')).path,
    query: field('cs-uri-query') && `?${field('cs-uri-query')}`,
    referer: decoded(field('cs(Referer)')),
    userAgent: decoded(decoded(field('cs(User-Agent)'))),
  }
}

/** Reads a log file, line by line, in whichever of the three formats it is. */
export function* readLog(lines: Iterable<string>): Generator<LoggedRequest> {
  let names: string[] | null = null
  for (const line of lines) {
    if (line.startsWith('#')) {
      if (line.startsWith('#Fields:')) names = line.slice('#Fields:'.length).trim().split(/\s+/)
      continue
    }
    const read = names ? readFields(line, names) : readPlain(line)
    if (read) yield read
  }
}

export interface SiteInLog {
  /** Slug of the campaign. */
  campaign: string
  /** Host of the site in normal form, so that its own pages are no entries. */
  host: string
  /** Prefix of its paths: '' at a domain's root, '/<slug>' below one. */
  base: string
  /** Language of a path inside the site. */
  languageOf(path: string): string
  /** Whether the campaign has a link of this word. */
  isListed(word: string): boolean
}

const isPage = (path: string): boolean =>
  /\/$|\/index\.html$|\.html?$/.test(path) && !path.endsWith('404.html')

/** Files that visitors fetch to keep. */
const DOWNLOAD = /\.(?:pdf|zip|ics)$/

/**
 * What somebody did who was sent a path of the site that is no page to read: `download` or `finish` from one of its pages,
 * or `leave` for an advertisement. Calendars that fetch a file by themselves name no page that they come from.
 */
export function doneAt(path: string, referer: string | null | undefined, host: string) {
  if (path.startsWith(LEAVING_FOLDER)) return 'leave'
  if (sourceOf(referer, host) !== undefined) return undefined
  if (path.startsWith(FINISHED_FOLDER)) return 'finish'
  return DOWNLOAD.test(path) ? 'download' : undefined
}

/** What is counted in a log: pages that were served to people, and what people did. */
export function* viewsIn(
  requests: Iterable<LoggedRequest>,
  {campaign, host, base, languageOf, isListed}: SiteInLog,
): Generator<DayView> {
  for (const {day, method, status, path: sent, query, referer, userAgent} of requests) {
    if (method !== 'GET' || !sent.startsWith(`${base}/`)) continue
    if (userAgent === '' || isbot(userAgent)) continue
    const path = sent.slice(base.length).replace(/index\.html$/, '')
    const done = doneAt(path, referer, host)
    const isSent = status === 200 || status === 304
    if (done) {
      const isRedirect = status === 301 || status === 302
      if (isSent || isRedirect) yield {day, campaign, language: DONE, path: done}
      continue
    }
    if (!isSent || !isPage(sent) || path.startsWith(LINK_FOLDER)) continue
    const source = arrivalOf({referer, host, query, isListed})
    yield {day, campaign, language: languageOf(path), path, ...(source ? {source} : {})}
  }
}
