import {readdirSync, readFileSync} from 'node:fs'

/** Clock ticks per second, in which Linux reports processor time on every architecture that Node supports. */
const TICKS = 100

interface Stat {
  parent: number
  /** Its own ticks, and those of its ended children. */
  ticks: number
}

/** `null` for a process that has ended meanwhile, or whose memory belongs to somebody else. */
function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}

/** proc(5), `/proc/<pid>/stat`: the fields after the name in parentheses, which may contain anything. */
function readStat(pid: number): Stat | null {
  const text = readProc(pid, 'stat')
  if (text === null) return null
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const field = (number: number) => Number(fields[number - 3])
  return {parent: field(4), ticks: field(14) + field(15) + field(16) + field(17)}
}

/** A process and all that it has started, by process id (Linux). */
function familyOf(root: number): [pid: number, Stat][] {
  const all = new Map<number, Stat>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : null
    if (stat) all.set(Number(name), stat)
  }
  const belongs = (pid: number): boolean => {
    if (pid === root) return true
    const parent = all.get(pid)?.parent ?? 0
    return parent > 1 && belongs(parent)
  }
  return [...all].filter(([pid]) => belongs(pid))
}

/** Processor seconds used by a process and everything that it has started. */
export const cpuSecondsOf = (root: number): number =>
  familyOf(root).reduce((sum, [, {ticks}]) => sum + ticks, 0) / TICKS

/** Memory of a process and everything that it has started, in MiB: private, and a share of what others have, too. */
export const memoryOf = (root: number): number =>
  familyOf(root).reduce((sum, [pid]) => {
    const share = /^Pss:\s+(\d+)/m.exec(readProc(pid, 'smaps_rollup') ?? '')?.[1]
    return sum + Number(share ?? 0)
  }, 0) / 1024
