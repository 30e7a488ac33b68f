import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {z} from 'zod'
import {unlessMissing} from '../../files/index.ts'
import {BackupError} from './errors.ts'

const FILE = 'manifest.json'
const FORMAT = 1

const asset = z.object({
  kind: z.enum(['images', 'files']),
  name: z.string(),
  /** Bytes. */
  size: z.number().int().nonnegative(),
})

const manifest = z.object({
  format: z.literal(FORMAT),
  /** ISO 8601. */
  createdAt: z.iso.datetime(),
  datasets: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      documents: z.number().int(),
      transactions: z.number().int(),
      assets: z.array(asset),
      /** Assets whose documents existed but whose files did not. */
      missing: z.array(z.string()),
    }),
  ),
  settings: z.array(z.object({file: z.string(), sha256: z.string()})),
  /** Databases outside the lake. Backups of earlier versions have none. */
  companions: z.array(z.object({file: z.string(), sha256: z.string()})).default([]),
})

/** The contents of a backup, to verify that they are complete and unchanged. */
export type Manifest = z.infer<typeof manifest>

export const newManifest = (): Manifest => ({
  format: FORMAT,
  createdAt: new Date().toISOString(),
  datasets: [],
  settings: [],
  companions: [],
})

export const writeManifest = (folder: string, content: Manifest): Promise<void> =>
  writeFile(join(folder, FILE), `${JSON.stringify(content, null, 2)}\n`)

/** @throws BackupError when the folder holds no backup that this version can read */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const text = await unlessMissing(readFile(join(folder, FILE), 'utf8'), null)
  if (text === null) throw new BackupError(`${folder} is not a backup: it has no ${FILE}`)
  try {
    return manifest.parse(JSON.parse(text))
  } catch (cause) {
    throw new BackupError(
      `The ${FILE} in ${folder} cannot be read: it is damaged, or a later version of Hemvist wrote it`,
      {cause},
    )
  }
}
