import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {z} from 'zod'
import {PublishError} from '../errors.ts'

const follow = z.object({
  /** Slug of the campaign. */
  campaign: z.string(),
  /** Where it goes, as `--to` names it. */
  to: z.string(),
  /** Where it is served there: '' at a domain's root; absent: as the campaign says. */
  base: z.string().optional(),
})

/** A place that a campaign is brought to after each publish. */
export type Follow = z.infer<typeof follow>

const outcome = z.object({
  /** The last publish that is there, and since when. */
  publish: z.number(),
  at: z.string().nullable(),
  /** Why a later one is not there yet, and how often it was tried. */
  failure: z.object({message: z.string(), attempts: z.number(), at: z.string()}).nullable(),
})

/** How far a place follows. */
export type Outcome = z.infer<typeof outcome>

const outcomes = z.record(z.string(), outcome)

function read<T>(file: string, schema: z.ZodType<T>, nothing: T): T {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return nothing
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new PublishError(`${file} cannot be read. Mend it, or delete it.`, {}, {cause})
  }
}

/** Writes a file whole: whoever reads it meanwhile reads the one before. */
function write(file: string, content: unknown): void {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(`${file}.${process.pid}.part`, `${JSON.stringify(content, null, 2)}\n`)
  renameSync(`${file}.${process.pid}.part`, file)
}

/** Where the places are written down. It holds no passwords: those come from the environment. */
export const followsFile = (dataFolder: string) => join(dataFolder, 'deploy.json')
const outcomesFile = (dataFolder: string) => join(dataFolder, 'publish', 'deployed.json')

/** The places that follow. Throws a {@link PublishError} when the file is damaged. */
export const readFollows = (dataFolder: string): Follow[] =>
  read(followsFile(dataFolder), z.array(follow), [])

/** Lets a campaign's place follow each publish from now on, or no longer; a running server takes notice within a second. */
export function setFollow(dataFolder: string, wanted: Follow, isFollowing: boolean): void {
  const others = readFollows(dataFolder).filter(
    ({campaign, to}) => campaign !== wanted.campaign || to !== wanted.to,
  )
  write(followsFile(dataFolder), isFollowing ? [...others, wanted] : others)
}

/** How far each place follows, by its name. */
export const readOutcomes = (dataFolder: string): Record<string, Outcome> =>
  read(outcomesFile(dataFolder), outcomes, {})

export function writeOutcome(dataFolder: string, name: string, now: Outcome): void {
  write(outcomesFile(dataFolder), {...readOutcomes(dataFolder), [name]: now})
}
