import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {assertArguments, valuesOf} from '../../scripts/arguments.ts'
import {Command, emptyFolder, root} from './command.ts'

const definitions = {
  file: {type: 'positional', required: true},
  to: {type: 'string'},
  base: {type: 'string', allowEmpty: true},
  campaign: {type: 'string', repeatable: true},
  budgets: {type: 'boolean', default: true},
  'dry-run': {type: 'boolean'},
} as const

const check = (args: readonly string[]) => () =>
  assertArguments('hemvist example', args, definitions)

describe('arguments that a command understands', () => {
  test.each([
    [['a.tar.gz']],
    [['a.tar.gz', '--to', 'b']],
    [['--to=b', 'a.tar.gz']],
    [['a', '--base', '']],
    [['a', '--base=']],
    [['a', '--campaign', 'kumla', '--campaign', 'askersund']],
    [['a', '--no-budgets', '--dry-run']],
    [['--dry-run', '--', '--a']],
  ])('%j', (args) => {
    expect(check(args)).not.toThrow()
  })
})

describe('arguments that it does not are refused, with what was probably meant', () => {
  test.each([
    [['--tp', 'x'], 'has no option --tp. Did you mean --to?'],
    [['a', '--dryrun'], 'has no option --dryrun. Did you mean --dry-run?'],
    [['a', '--no-budget'], 'has no option --no-budget. Did you mean --no-budgets?'],
    [['a', '--no-to'], 'has no option --no-to.'],
    [['a', '-x'], 'has no option -x.'],
    [['a', '--to'], '--to of hemvist example needs a value.'],
    [['a', '--to', '--dry-run'], '--to of hemvist example needs a value.'],
    [['a', '--to='], '--to of hemvist example needs a value.'],
    [['a', '--dry-run=yes'], '--dry-run of hemvist example takes no value.'],
    [['a', '--to', 'b', '--to', 'c'], '--to of hemvist example is given more than once.'],
    [['a', 'b'], 'has no use for «b».'],
    [['a', 'dry-run'], 'has no use for «dry-run». Did you mean --dry-run?'],
    [[''], 'was given an empty word.'],
  ])('%j', (args, message) => {
    expect(check(args)).toThrow(message)
  })

  test('a word too many may have been the value of the only option', () => {
    expect(() => assertArguments('hemvist backup', ['/mnt/nas'], {to: {type: 'string'}})).toThrow(
      'Did you mean --to /mnt/nas?',
    )
  })
})

test('an option that may be repeated gives all its values', () => {
  expect(valuesOf(['a', '--campaign', 'kumla', '--to', 'x', '--campaign=åre'], 'campaign')).toEqual(
    ['kumla', 'åre'],
  )
})

const commands = [
  ...readFileSync(join(root, 'scripts/main.ts'), 'utf8').matchAll(/lazyCommand\('([\w-]+)'/g),
].map(([, name]) => name ?? '')

test('every command is listed', () => {
  expect(commands.length).toBeGreaterThan(10)
  const files = readdirSync(join(root, 'scripts/commands')).filter((name) => name.endsWith('.ts'))
  expect(commands.filter((name) => !files.includes(`${name}.ts`))).toEqual([])
})

test.each(commands)('%s names its arguments, and refuses any other', async (name) => {
  const {default: command} = await import(`../../scripts/commands/${name}.ts`)
  const definitions = command.args ?? {}
  const known = Object.keys(definitions).length
  expect(() => assertArguments(`hemvist ${name}`, ['--no-such-option'], definitions)).toThrow(
    `hemvist ${name} has no option --no-such-option.`,
  )
  expect(() =>
    assertArguments(`hemvist ${name}`, Array(known + 1).fill('word'), definitions),
  ).toThrow('has no use for «word»')
})

test('a command that is called with a slip does nothing', async () => {
  const {code, output} = await new Command(['backup', '/mnt/nas'], {HEMVIST_DATA: emptyFolder()})
    .finished
  expect(output).toContain('Did you mean --to /mnt/nas?')
  expect(code).toBe(1)
})
