import {end, type Outgoing, writeHead} from './messages.ts'

const REFRESH_SECONDS = 2
const PAGE = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Hemvist startar</title>
<meta http-equiv="refresh" content="${REFRESH_SECONDS}"><p>Hemvist startar …</p></html>`

/** Answers while the server is starting. */
export function answerStarting(response: Outgoing): void {
  writeHead(response, 503, [
    'Content-Type',
    'text/html; charset=utf-8',
    'Retry-After',
    String(REFRESH_SECONDS),
    'Cache-Control',
    'no-store',
  ])
  end(response, PAGE)
}
