import {spawn} from 'node:child_process'
import {join} from 'node:path'
import {expect} from 'vitest'

/**
 * Runs a program in this folder and kills it some milliseconds after its first line. Returns the complete lines that
 * it printed.
 */
export async function runAndKill(
  program: string,
  args: readonly string[],
  milliseconds: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk: string) => {
    if (output === '') setTimeout(() => child.kill('SIGKILL'), milliseconds)
    output += chunk
  })
  const signal = await new Promise((resolve) => {
    child.on('close', (_code, reason) => resolve(reason))
  })
  expect(signal).toBe('SIGKILL')
  // Anything after the last line break was cut off by the kill, and may not have been acknowledged.
  return output.slice(0, output.lastIndexOf('\n')).split('\n')
}
