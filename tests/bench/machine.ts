import {spawnSync} from 'node:child_process'
import {cpus, loadavg, totalmem} from 'node:os'

function git(...words: string[]): string {
  const {status, stdout} = spawnSync('git', words, {encoding: 'utf8', cwd: import.meta.dirname})
  return status === 0 ? stdout.trim() : ''
}

/** The commit being measured; says so when the files differ from it. */
function commit(): string {
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':/', ':!/docs')
  return `${git('rev-parse', '--short', 'HEAD') || 'unknown'}${changed && ' with changes'}`
}

/** The machine and software that results belong to. */
export const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  commit: commit(),
}

/** The machine's load in the last minute: processes running or waiting to run. */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(1)

export const machineLine = (): string =>
  `${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}`
