import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {z} from 'zod'
import {isMissing} from '../../files/index.ts'
import {PublishError} from '../errors.ts'

const destinationSetting = z.object({
  campaign: z.string(),
  /** Target, in the form that `--to` takes. */
  to: z.string(),
  /** Where it is served there: '' at a domain's root; absent: as the campaign says. */
  base: z.string().optional(),
})

/** Where a campaign is delivered after each publish. */
export type DestinationSetting = z.infer<typeof destinationSetting>

const deliveryStatus = z.object({
  /** The last publish that was delivered, and when. */
  publish: z.number(),
  at: z.string().nullable(),
  /** Why a later one has not been delivered yet, and how often it was tried. */
  failure: z.object({message: z.string(), attempts: z.number(), at: z.string()}).nullable(),
})

/** The delivery status of a destination. */
export type DeliveryStatus = z.infer<typeof deliveryStatus>

const statusByName = z.record(z.string(), deliveryStatus)

function read<T>(file: string, schema: z.ZodType<T>, nothing: T): T {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    if (isMissing(cause)) return nothing
    throw new PublishError(`${file} cannot be read.`, {}, {cause})
  }
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new PublishError(`${file} is damaged. Repair or delete it.`, {}, {cause})
  }
}

/** Replaces a file atomically. */
function write(file: string, content: unknown): void {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(`${file}.${process.pid}.part`, `${JSON.stringify(content, null, 2)}\n`)
  renameSync(`${file}.${process.pid}.part`, file)
}

/** The file that lists the destinations. It must not contain passwords: they come from the environment. */
export const settingsFile = (dataFolder: string) => join(dataFolder, 'deploy.json')
const statusFile = (dataFolder: string) => join(dataFolder, 'publish', 'deployed.json')

/** Reads the destinations. @throws {PublishError} when the file is damaged */
export const readDestinations = (dataFolder: string): DestinationSetting[] =>
  read(settingsFile(dataFolder), z.array(destinationSetting), [])

/** Adds or removes a destination of a campaign; a running server notices within a second. */
export function setDestination(
  dataFolder: string,
  setting: DestinationSetting,
  isKept: boolean,
): void {
  const others = readDestinations(dataFolder).filter(
    ({campaign, to}) => campaign !== setting.campaign || to !== setting.to,
  )
  write(settingsFile(dataFolder), isKept ? [...others, setting] : others)
}

/** The status of each destination, by name. */
export const readDeliveryStatus = (dataFolder: string): Record<string, DeliveryStatus> =>
  read(statusFile(dataFolder), statusByName, {})

export function writeDeliveryStatus(
  dataFolder: string,
  name: string,
  status: DeliveryStatus,
): void {
  write(statusFile(dataFolder), {...readDeliveryStatus(dataFolder), [name]: status})
}
