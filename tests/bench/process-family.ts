import {readdirSync, readFileSync} from 'node:fs'

/** Clock ticks per second, in which Linux reports processor time on every architecture that Node supports. */
const TICKS = 100
const PAGE_BYTES = 4096

interface Stat {
  parent: number
  /** Its own ticks, and those of its ended children. */
  ticks: number
  residentBytes: number
}

/** proc(5), `/proc/<pid>/stat`: the fields after the name in parentheses, which may contain anything. */
function readStat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const field = (number: number) => Number(fields[number - 3])
    return {
      parent: field(4),
      ticks: field(14) + field(15) + field(16) + field(17),
      residentBytes: field(24) * PAGE_BYTES,
    }
  } catch {
    return null
  }
}

/** Processor seconds used by this process and everything it has started, and their current memory in bytes. */
export function familyUse(): {cpuSeconds: number; residentBytes: number} {
  const all = new Map<number, Stat>()
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : null
    if (stat) all.set(Number(name), stat)
  }
  const isOurs = (pid: number): boolean => {
    if (pid === process.pid) return true
    const parent = all.get(pid)?.parent ?? 0
    return parent > 1 && isOurs(parent)
  }
  const ours = [...all].filter(([pid]) => isOurs(pid)).map(([, stat]) => stat)
  return {
    cpuSeconds: ours.reduce((sum, {ticks}) => sum + ticks, 0) / TICKS,
    residentBytes: ours.reduce((sum, stat) => sum + stat.residentBytes, 0),
  }
}
