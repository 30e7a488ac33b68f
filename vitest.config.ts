import {defineConfig} from 'vitest/config'
import {BaseSequencer, type TestSpecification} from 'vitest/node'
import {Failures} from './tests/failures.ts'

/** Files that take minutes, the longest first. */
const LONG = [
  'tests/site/modes',
  'tests/scripts/start',
  'tests/site/limits/much',
  'tests/site/limits/odd',
  'tests/site/visual',
  'tests/site/pages',
  'tests/site/interaction',
]

/** Begins with what takes longest, so that no processor waits for the last file alone. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({moduleId}: TestSpecification) => {
      const index = LONG.findIndex((name) => moduleId.includes(`/${name}.`))
      return index < 0 ? LONG.length : index
    }
    return (await super.sort(files)).sort((a, b) => turn(a) - turn(b))
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    globalSetup: ['tests/run-folder.ts'],
    setupFiles: ['tests/seed.ts'],
    reporters: ['default', new Failures()],
    testTimeout: 240_000,
    hookTimeout: 600_000,
    // A busy machine takes its time; what is waited for comes, or the test's own time-out ends the wait.
    expect: {poll: {timeout: 200_000}},
    // Servers and SQLite files are real; two forks match the smallest machine the suite must pass on.
    pool: 'forks',
    maxWorkers: 2,
    // Files in a process share its modules: loading the lake, publishing and the site again for each of them took as long
    // as the tests. So no file may leave anything behind: a changed environment, an open server, a setting of a library.
    isolate: false,
    sequence: {sequencer: LongestFirst},
    coverage: {
      provider: 'v8',
      exclude: ['**/*.generated.ts', '**/*.d.ts'],
      reporter: [['text-summary'], ['json-summary'], ['html', {subdir: 'html'}]],
      reportsDirectory: '.cache/coverage',
    },
  },
})
