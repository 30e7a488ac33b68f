import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Servers and SQLite files are real; two forks match the smallest machine the suite must pass on.
    pool: 'forks',
    maxWorkers: 2,
  },
})
