#!/usr/bin/env node
// The door to every command. Plain JavaScript without dependencies, because on a fresh clone there is nothing else
// to run it with: it installs what is missing and hands over to the Node that the project brings.
import {spawn} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import module from 'node:module'
import {constants} from 'node:os'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const OLDEST_NODE = [20, 20]
const NODE_FOR_TYPESCRIPT = 24
const PROGRESS_INTERVAL_MS = process.stdout.isTTY ? 200 : 15_000

/** Ends the command with one readable line. */
function fail(message) {
  console.error(`hemvist: ${message}`)
  process.exit(1)
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  fail(
    `Node ${process.versions.node} is too old. Install Node ${OLDEST_NODE.join('.')} or newer from https://nodejs.org and run the command again.`,
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {}
  } catch {
    return null
  }
}

/** Commands for those who develop Hemvist; all others do without the packages that only development needs. */
const DEVELOPMENT = new Set(['audit', 'bench', 'gallery', 'guides', 'test', 'types'])

/** True when node_modules holds what package-lock.json names; optional packages of other platforms may be absent. */
function isInstalled() {
  const isDevelopment = DEVELOPMENT.has(process.argv[2] ?? '')
  const wanted = readPackages('package-lock.json')
  const present = readPackages('node_modules/.package-lock.json')
  if (wanted === null)
    fail('package-lock.json is missing or broken. Restore it with: git checkout package-lock.json')
  if (present === null) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link) return true
    const found = present[path]
    if (found) return found.version === entry.version
    return entry.optional === true || (entry.dev === true && !isDevelopment)
  })
}

function install() {
  const total = Object.values(readPackages('package-lock.json') ?? {}).filter(
    (entry) => !entry.optional,
  ).length
  const started = Date.now()
  let fetched = 0
  let output = ''
  const progress = () => {
    const seconds = Math.round((Date.now() - started) / 1000)
    const step = fetched < total ? `${fetched} of about ${total} packages fetched` : 'unpacking'
    const line = `Installing packages (once, about two minutes): ${step}, ${seconds} s`
    process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${line}` : `${line}\n`)
  }
  progress()
  const timer = setInterval(progress, PROGRESS_INTERVAL_MS)
  const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=http'], {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const read = (chunk) => {
    const text = String(chunk)
    fetched += text.match(/npm http (fetch|cache) /g)?.length ?? 0
    output = (output + text).slice(-8_000)
  }
  npm.stdout.on('data', read)
  npm.stderr.on('data', read)
  return new Promise((resolve) => {
    npm.on('error', (error) =>
      fail(`npm could not be started (${error.message}). Node's installer brings npm along.`),
    )
    npm.on('close', (code) => {
      clearInterval(timer)
      if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
      if (code !== 0) {
        console.error(
          output
            .split('\n')
            .filter((line) => !line.includes('npm http'))
            .join('\n'),
        )
        fail(
          'the packages could not be installed; npm says why above. Check the network and run the command again.',
        )
      }
      console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s`)
      resolve()
    })
  })
}

/** The Node 24 that the npm package `node` installs, or this one when it is new enough. */
function findNode() {
  const bundled = join(
    root,
    'node_modules/node/bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  if (existsSync(bundled)) return bundled
  if (Number(process.versions.node.split('.')[0]) >= NODE_FOR_TYPESCRIPT) return process.execPath
  return fail(
    `node_modules/node has no Node ${NODE_FOR_TYPESCRIPT}: its install script was not allowed to run. Run: npm rebuild node`,
  )
}

/** Runs the command in this process when it can read TypeScript, else in the Node that the project brings. */
async function handOver() {
  // npm says in INIT_CWD where it was called: paths on the command line are meant from there.
  process.env.INIT_CWD ??= process.cwd()
  process.chdir(root)
  process.env.PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH
  // Read once, compiled code is kept: in this process, in those that it starts, and in their threads.
  process.env.NODE_COMPILE_CACHE ??= join(root, '.cache/code')
  const node = findNode()
  if (Number(process.versions.node.split('.')[0]) >= NODE_FOR_TYPESCRIPT) {
    module.enableCompileCache?.()
    return import('./main.ts')
  }
  const command = spawn(node, [join(root, 'scripts/main.ts'), ...process.argv.slice(2)], {
    // The channel tells the command when this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  // A terminal sends Ctrl-C to the whole group; other senders reach only this process.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal))
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) command.kill('SIGINT')
  })
  command.on('close', (code, signal) => {
    process.exit(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 0))
  })
}

requireNode()
if (!isInstalled()) await install()
await handOver()
