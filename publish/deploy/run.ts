import {execFile} from 'node:child_process'
import {DeployError} from './target.ts'

const MAX_OUTPUT = 64 * 1024 * 1024

/** Runs a program without a shell; resolves with what it printed. @throws {DeployError} with its last lines on stderr */
export function run(
  program: string,
  args: readonly string[],
  {cwd, env}: {cwd?: string; env?: Record<string, string>} = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {cwd, env: {...process.env, ...env}, maxBuffer: MAX_OUTPUT}
    execFile(program, args, options, (error, stdout, stderr) => {
      if (!error) return resolve(stdout)
      if (error.code === 'ENOENT') {
        return reject(new DeployError(`${program} is not installed on this machine.`))
      }
      const reason = stderr.trim().split('\n').slice(-3).join(' ') || error.message
      const exitCode = typeof error.code === 'number' ? error.code : undefined
      // Not set as the cause: it holds the arguments, and with them passwords.
      reject(new DeployError(`${program} ${args[0]} failed: ${reason}`, {exitCode}))
    })
  })
}
