import type {Reporter, TestCase} from '@playwright/test/reporter'
import {type Failure, shorten, writeFailures} from '../failures.ts'

/** Passes on what failed in a run of Playwright, the last attempt included. */
export default class Failures implements Reporter {
  readonly #tests = new Set<TestCase>()

  onTestEnd(test: TestCase): void {
    this.#tests.add(test)
  }

  onEnd(): void {
    const failures = [...this.#tests]
      .filter((test) => test.outcome() === 'unexpected')
      .map(
        (test): Failure => ({
          test: test.titlePath().filter(Boolean).join(' > '),
          error: shorten(test.results.at(-1)?.error?.message ?? ''),
        }),
      )
    writeFailures(failures)
  }

  printsToStdio(): boolean {
    return false
  }
}
