import {stripVTControlCharacters} from 'node:util'
import {z} from 'zod'
import {PublishError} from '../errors.ts'

const childFailure = z.object({
  message: z.string(),
  loc: z.object({file: z.string().optional(), line: z.number().optional()}).optional(),
  frame: z.string().optional(),
  hint: z.string().optional(),
})

/** How the bundler gives a location: `[plugin astro:build] /site/pages/home.astro:23:18`, then the message. */
const inBundle = /\[plugin [^\]]+\] (\S.*?):(\d+):\d+\n([\s\S]*)/
const stackLine = /^\s+at .*\(?.*:\d+:\d+\)?$/

const withoutStack = (text: string) =>
  text
    .split('\n')
    .filter((line) => !stackLine.test(line))
    .join('\n')
    .trim()

/** The error of a failed compilation, with the template's file and line; `stderr` when it said nothing else. */
export function compileError(failure: unknown, stderr: string): PublishError {
  const known = childFailure.safeParse(failure)
  if (!known.success) return new PublishError(`The templates do not compile.\n${stderr}`)
  const {message, loc, frame, hint} = known.data
  const [, file = loc?.file, line = loc?.line, cause = message] =
    (!loc?.file && inBundle.exec(stripVTControlCharacters(message))) || []
  const where = file ? ` (${file}${line ? `:${line}` : ''})` : ''
  const said = [`The templates do not compile${where}: ${withoutStack(cause)}`, frame, hint]
  const text = stripVTControlCharacters(said.filter(Boolean).join('\n'))
  return new PublishError(text, file ? {template: file} : {})
}
