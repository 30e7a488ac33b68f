import {writeFileSync} from 'node:fs'
import {stripVTControlCharacters} from 'node:util'
import type {SerializedError} from 'vitest'
import type {Reporter, TestModule} from 'vitest/node'

/** As many lines of an error as say what differs; the whole stands where the test ran. */
const LINES = 20

const shortened = ({stack, message, diff}: SerializedError): string => {
  const place = stack?.split('\n').find((line) => line.includes('/tests/')) ?? ''
  const lines = [message, stripVTControlCharacters(typeof diff === 'string' ? diff : '')]
    .join('\n')
    .split('\n')
    .filter(Boolean)
  return [...lines.slice(0, LINES), place.trim()].map((line) => `    ${line}`).join('\n')
}

/**
 * Writes every failure of a run, in short, to the file that HEMVIST_FAILURES names, so that a command of several runs
 * can repeat them where its reader looks: at its end.
 */
export class Failures implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env.HEMVIST_FAILURES
    if (!file) return
    const failures = modules.flatMap((module) => [
      ...module.errors().map((error) => `  ${module.relativeModuleId}\n${shortened(error)}`),
      ...[...module.children.allTests('failed')].map((test) => {
        const errors = test.result().errors ?? []
        return [`  ${module.relativeModuleId} > ${test.fullName}`, ...errors.map(shortened)].join(
          '\n',
        )
      }),
    ])
    const outside = unhandled.map((error) => `  Outside every test\n${shortened(error)}`)
    writeFileSync(file, [...failures, ...outside].join('\n'))
  }
}
