import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {assertArguments, assertSubcommand, valuesOf} from '../../scripts/arguments.ts'
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

describe('arguments that a command accepts', () => {
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

describe('arguments that it does not accept are rejected, with a suggestion', () => {
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
    [['a', 'b'], 'takes no argument "b".'],
    [['a', 'dry-run'], 'takes no argument "dry-run". Did you mean --dry-run?'],
    [[''], 'was given an empty argument.'],
    [['--to', '  ', 'a'], '--to of hemvist example needs a value.'],
    [['--to', 'b', '--to=c', 'a'], '--to of hemvist example is given more than once.'],
    [['a', '--TO', 'b'], 'has no option --TO.'],
    [['a', '--dry-run', '--no-dry-run'], '--dry-run of hemvist example is given more than once.'],
    [['a', '--no-dry-run=1'], '--dry-run of hemvist example takes no value.'],
    [['a', '---to', 'b'], 'has no option ---to. Did you mean --to?'],
    [['a', '--=b'], 'has no option'],
    [['a', '--constructor'], 'has no option --constructor.'],
    [['a', '--__proto__=x'], 'has no option --__proto__.'],
    [['a', '-to', 'b'], 'has no option -t.'],
    [['a', '–to', 'b'], 'takes no argument "–to". Did you mean --to?'],
    [['a', '--', '--to'], 'takes no argument "--to". Did you mean --to?'],
    [['--', 'a', 'b'], 'takes no argument "b".'],
    [['a', '-'], 'takes no argument "-".'],
  ])('%j', (args, message) => {
    expect(check(args)).toThrow(message)
  })

  test('an extra word may have been meant for the only option', () => {
    expect(() => assertArguments('hemvist backup', ['/mnt/nas'], {to: {type: 'string'}})).toThrow(
      'Did you mean --to /mnt/nas?',
    )
  })
})

describe('a command that does not exist is rejected, with a suggestion', () => {
  const names = ['start', 'backup', 'user', 'audit-log']
  test.each([
    [['bakup'], 'hemvist has no command "bakup". Did you mean backup?'],
    [['--json', 'usr'], 'hemvist has no command "usr". Did you mean user?'],
    [['Start'], 'Did you mean start?'],
    [['auditlog'], 'Did you mean audit-log?'],
    [['publish'], 'hemvist has no command "publish". See: npx hemvist --help'],
    [['constructor'], 'hemvist has no command "constructor".'],
    [[''], 'hemvist has no command "".'],
  ])('%j', (args, message) => {
    expect(() => assertSubcommand('hemvist', args, names)).toThrow(message)
  })
  test.each([[['start', 'x']], [['--help']], [[]], [['user', 'ad']]])(
    '%j is left to it',
    (args) => {
      expect(() => assertSubcommand('hemvist', args, names)).not.toThrow()
    },
  )
})

test('an option that may be repeated gives all its values', () => {
  expect(valuesOf(['a', '--campaign', 'kumla', '--to', 'x', '--campaign=åre'], 'campaign')).toEqual(
    ['kumla', 'åre'],
  )
})

const listed = [
  ...readFileSync(join(root, 'scripts/main.ts'), 'utf8').matchAll(/lazyCommand\('([\w-]+)'/g),
].map(([, name = '']) => name)

const folder = join(root, 'scripts/commands')
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
  name.endsWith('.ts'),
)

test('every command is listed', () => {
  expect(files.map((file) => basename(file, '.ts')).sort()).toEqual(listed.toSorted())
})

test.each(files)('%s declares its arguments, and rejects any others', async (file) => {
  const name = basename(file, '.ts')
  const {default: command} = await import(join(folder, file))
  const definitions = command.args ?? {}
  const known = Object.keys(definitions).length
  expect(() => assertArguments(`hemvist ${name}`, ['--no-such-option'], definitions)).toThrow(
    `hemvist ${name} has no option --no-such-option.`,
  )
  expect(() =>
    assertArguments(`hemvist ${name}`, Array(known + 1).fill('word'), definitions),
  ).toThrow('takes no argument "word"')
})

test('a command called with a typo does nothing', async () => {
  const {code, output} = await new Command(['backup', '/mnt/nas'], {HEMVIST_DATA: emptyFolder()})
    .finished
  expect(output).toContain('Did you mean --to /mnt/nas?')
  expect(code).toBe(1)
})
