import {writeFileSync} from 'node:fs'
import {stripVTControlCharacters} from 'node:util'
import type {SerializedError} from 'vitest'
import type {Reporter, TestModule} from 'vitest/node'

/** As many lines of an error as say what differs; the whole stands where the test ran. */
const LINES = 20

/** A failed test, as a command of several runs repeats it at its end, where its reader looks. */
export interface Failure {
  /** File and names of the test. */
  test: string
  error: string
}

/** The first lines of an error, without colours. */
export const shorten = (error: string): string =>
  stripVTControlCharacters(error).split('\n').filter(Boolean).slice(0, LINES).join('\n')

/** Writes the failures of a run to the file that HEMVIST_FAILURES names, if it names one. */
export function writeFailures(failures: readonly Failure[]): void {
  const file = process.env.HEMVIST_FAILURES
  if (file) writeFileSync(file, JSON.stringify(failures))
}

function describeError({stack, message, diff, cause}: SerializedError): string {
  const place = stack?.split('\n').find((line) => line.includes('/tests/'))
  return [
    shorten([message, typeof diff === 'string' ? diff : ''].join('\n')),
    ...(place ? [place.trim()] : []),
    // The error of a property is what its last case was found to be; its cause says why.
    ...(cause ? [describeError(cause)] : []),
  ].join('\n')
}

/** Passes on what failed in a run of vitest. */
export class Failures implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const describeAll = (test: string, errors: readonly SerializedError[]): Failure => ({
      test,
      error: errors.map(describeError).join('\n'),
    })
    writeFailures([
      ...modules.flatMap((module) => [
        ...module.errors().map((error) => describeAll(module.relativeModuleId, [error])),
        ...[...module.children.allTests('failed')].map((test) =>
          describeAll(`${module.relativeModuleId} > ${test.fullName}`, test.result().errors ?? []),
        ),
      ]),
      ...unhandled.map((error) => describeAll('Outside every test', [error])),
    ])
  }
}
