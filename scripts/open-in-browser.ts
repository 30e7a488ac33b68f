import {spawn} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** The program that opens an address in the browser on each system, with its first arguments. */
const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/**
 * Opens an address in the browser. Other users of the machine can see command lines, so the address, which holds a
 * secret, is passed in a file that only its owner can read.
 */
export function openInBrowser(url: string, folder: string): void {
  mkdirSync(folder, {recursive: true})
  const file = join(folder, 'sign-in.html')
  const page = `<!doctype html><meta charset="utf-8"><title>Hemvist</title><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=${url}">`
  writeFileSync(file, page, {mode: 0o600})
  const [program = 'xdg-open', ...args] = openers[process.platform] ?? []
  const browser = spawn(program, [...args, pathToFileURL(file).href], {
    detached: true,
    stdio: 'ignore',
  })
  browser.on('error', ({message}) =>
    console.error(`The browser could not be opened (${message}). Open the link yourself.`),
  )
  browser.unref()
}
