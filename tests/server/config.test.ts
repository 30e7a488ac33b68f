import {mkdtempSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {inspect} from 'node:util'
import {describe, expect, test} from 'vitest'
import {administratorToken} from '../../server/administrator-token.ts'
import {CommandError} from '../../server/command-error.ts'
import {readConfig} from '../../server/config.ts'

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'hemvist-config-'))

describe('readConfig', () => {
  test('has the defaults listed in the README', () => {
    expect(readConfig({})).toMatchObject({port: 4321, host: '127.0.0.1', hosted: undefined})
    expect(readConfig({}).dataFolder).toMatch(/\.hemvist$/)
  })

  test('requires credentials for the API unless configured otherwise', () => {
    expect(readConfig({}).publicApi).toBe(false)
    expect(readConfig({HEMVIST_PUBLIC_API: 'on'}).publicApi).toBe(true)
  })

  test('loads the samples unless configured otherwise', () => {
    expect(readConfig({}).samples).toBe(true)
    expect(readConfig({HEMVIST_SAMPLES: 'off'}).samples).toBe(false)
  })

  test('treats an empty variable as absent', () => {
    expect(readConfig({PORT: '', HEMVIST_TOKEN: ''})).toMatchObject({port: 4321, token: undefined})
  })

  test('uses the hosted lake as soon as a project id is set', () => {
    const {hosted} = readConfig({SANITY_PROJECT_ID: 'abc123', SANITY_API_TOKEN: 'secret'})
    expect(hosted).toEqual({
      projectId: 'abc123',
      dataset: 'production',
      token: 'secret',
      apiHost: undefined,
    })
  })

  test.each([
    [{PORT: 'lunch'}, 'PORT'],
    [{PORT: '70000'}, 'PORT'],
    [{HEMVIST_TOKEN: 'two words'}, 'HEMVIST_TOKEN'],
    [{HEMVIST_ORIGIN: 'hemvist.example'}, 'HEMVIST_ORIGIN'],
    [{HEMVIST_PUBLIC_API: 'yes'}, 'HEMVIST_PUBLIC_API'],
    [{HEMVIST_SAMPLES: 'none'}, 'HEMVIST_SAMPLES'],
    [{HEMVIST_HISTORY_DAYS: '0'}, 'HEMVIST_HISTORY_DAYS'],
    [{SANITY_PROJECT_ID: 'not an id'}, 'SANITY_PROJECT_ID'],
  ])('names the variable that is not usable: %o', (env, name) => {
    expect(() => readConfig(env)).toThrow(CommandError)
    expect(() => readConfig(env)).toThrow(name)
  })
})

describe('administratorToken', () => {
  test('is taken from the environment if set', () => {
    expect(administratorToken(readConfig({HEMVIST_TOKEN: 'a-token-of-mine'}))).toBe(
      'a-token-of-mine',
    )
  })

  test('is created once and kept, readable by its owner only', () => {
    const config = readConfig({HEMVIST_DATA: join(emptyFolder(), 'deep', 'data')})
    const token = administratorToken(config)
    const file = join(config.dataFolder, 'token')
    expect(token.length).toBeGreaterThan(40)
    expect(administratorToken(config)).toBe(token)
    expect(readFileSync(file, 'utf8').trim()).toBe(token)
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('says which folder cannot be used and what to do', () => {
    const file = join(emptyFolder(), 'a-file')
    writeFileSync(file, '')
    const make = () => administratorToken(readConfig({HEMVIST_DATA: file}))
    expect(make).toThrow(CommandError)
    expect(make).toThrow(file)
    expect(make).toThrow('HEMVIST_DATA')
  })
})

test('a CommandError prints as one line without a stack', () => {
  expect(inspect(new CommandError('No lake here.'))).toBe('hemvist: No lake here.')
})
