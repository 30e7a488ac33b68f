import {spawn} from 'node:child_process'
import {readFileSync} from 'node:fs'

/** What a program used, from its start to its end. */
export interface Cost {
  seconds: number
  /** Processor time of the program and everything it started; NaN where the system does not report it. */
  cpuSeconds: number
}

/** Clock ticks per second in /proc; Linux reports 100 to every program. */
const TICKS = 100

/** Processor seconds of ended children: `man 5 proc`, /proc/pid/stat, fields 16 and 17. */
function cpuOfChildren(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[13]) + Number(fields[14])) / TICKS
  } catch {
    return Number.NaN
  }
}

/** Runs a program to its end and returns what it used and what it printed. */
export function costOf(
  program: string,
  args: readonly string[],
  {cwd, env}: {cwd?: string; env?: Record<string, string>} = {},
): Promise<Cost & {printed: string}> {
  return new Promise((resolve, reject) => {
    const cpu = cpuOfChildren()
    const start = performance.now()
    let printed = ''
    const child = spawn(program, args, {
      ...(cwd ? {cwd} : {}),
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let complaint = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
    })
    child.stderr.on('data', (chunk) => {
      complaint = (complaint + chunk).slice(-2000)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`${program} ended with ${code}: ${complaint}`))
      const seconds = (performance.now() - start) / 1000
      resolve({seconds, cpuSeconds: cpuOfChildren() - cpu, printed})
    })
  })
}
