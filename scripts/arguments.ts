import {parseArgs} from 'node:util'
import type {ArgDef, ArgsDef} from 'citty'
import {distance} from 'fastest-levenshtein'
import {CommandError} from '../server/command-error.ts'

/** Maximum edit distance at which an unknown option is taken for a typo. */
const MAX_SLIP = 2

/** An option beyond what citty defines: it may be repeatable, or allow an empty value. */
export type OptionDef = ArgDef & {repeatable?: boolean; allowEmpty?: boolean}

const kebabCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const isPositional = ({type}: ArgDef): boolean => type === 'positional'

const isBoolean = ({type}: ArgDef): boolean => type === 'boolean'

function namesOf([name, definition]: [string, ArgDef]): string[] {
  const aliases = 'alias' in definition ? [definition.alias ?? []].flat() : []
  return [name, kebabCase(name), ...aliases]
}

function closest(word: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((name) => ({name, slips: distance(word, name)}))
    .sort((a, b) => a.slips - b.slips)
  return best && best.slips <= Math.min(MAX_SLIP, word.length - 1) ? best.name : undefined
}

/**
 * Refuses a subcommand that does not exist.
 *
 * @param command the words that call it, such as `hemvist user`
 * @param names of its subcommands
 * @throws {CommandError} that names the word and what was probably meant
 */
export function assertSubcommand(
  command: string,
  rawArgs: readonly string[],
  names: readonly string[],
): void {
  const word = rawArgs.find((argument) => !argument.startsWith('-'))
  if (word === undefined || names.includes(word)) return
  const meant = closest(word, names)
  throw new CommandError(
    `${command} has no command "${word}".${meant ? ` Did you mean ${meant}?` : ''} See: npx ${command} --help`,
  )
}

/**
 * Refuses arguments that a command does not understand, so that a typo never does something unintended: unknown
 * options, surplus words, options without a value, options given twice.
 *
 * @param command the words that call it, such as `hemvist backup`
 * @throws {CommandError} that names the argument and what was probably meant
 */
export function assertArguments(
  command: string,
  rawArgs: readonly string[],
  definitions: ArgsDef,
): void {
  const help = `See: npx ${command} --help`
  const options = Object.entries(definitions).filter(([, definition]) => !isPositional(definition))
  const byName = new Map(
    options.flatMap((option) => namesOf(option).map((name) => [name, option] as const)),
  )
  const optionNames = options.map(([name]) => kebabCase(name))
  const {tokens} = parseArgs({
    args: [...rawArgs],
    options: Object.fromEntries(
      [...byName].map(([name, [, definition]]) => [
        name,
        {type: isBoolean(definition) ? ('boolean' as const) : ('string' as const)},
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })

  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const positive = token.name.replace(/^no-/, '')
    const negated = positive !== token.name && isBoolean(byName.get(positive)?.[1] ?? {})
    const option = byName.get(negated ? positive : token.name)
    if (!option) {
      const negatives = options
        .filter(([, definition]) => isBoolean(definition))
        .map(([name]) => `no-${kebabCase(name)}`)
      const meant = closest(token.name, [...optionNames, ...negatives])
      throw new CommandError(
        `${command} has no option ${token.rawName}.${meant ? ` Did you mean --${meant}?` : ''} ${help}`,
      )
    }
    const [name, definition]: [string, OptionDef] = option
    const shown = `--${kebabCase(name)}`
    if (isBoolean(definition)) {
      if (token.inlineValue) {
        throw new CommandError(`${shown} of ${command} takes no value. ${help}`)
      }
    } else if (
      token.value === undefined ||
      (!token.inlineValue && token.value.startsWith('-')) ||
      (token.value.trim() === '' && !definition.allowEmpty)
    ) {
      throw new CommandError(`${shown} of ${command} needs a value. ${help}`)
    }
    if (seen.has(name) && !definition.repeatable) {
      throw new CommandError(`${shown} of ${command} is given more than once. ${help}`)
    }
    seen.add(name)
  }

  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const places = Object.values(definitions).filter(isPositional)
  const extra = words[places.length]
  if (extra !== undefined) {
    const meant =
      closest(extra, optionNames) ??
      (options.length === 1 && !isBoolean(options[0]?.[1] ?? {}) ? optionNames[0] : undefined)
    const isWithValue = !isBoolean(byName.get(meant ?? '')?.[1] ?? {}) && !/^[-–—]/.test(extra)
    const suggestion = meant ? ` Did you mean --${meant}${isWithValue ? ` ${extra}` : ''}?` : ''
    throw new CommandError(`${command} takes no argument "${extra}".${suggestion} ${help}`)
  }
  if (words.some((word) => word.trim() === '')) {
    throw new CommandError(`${command} was given an empty argument. ${help}`)
  }
}

/** Every value of an option that may be given several times, in order. */
export function valuesOf(rawArgs: readonly string[], name: string): string[] {
  const {tokens} = parseArgs({
    args: [...rawArgs],
    options: {[name]: {type: 'string'}},
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  return tokens.flatMap((token) =>
    token.kind === 'option' && token.name === name && token.value !== undefined
      ? [token.value]
      : [],
  )
}
