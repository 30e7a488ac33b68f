import {type DependencyKey, type LakeDocument, referencedIds} from '../documents/index.ts'

/** Returns the documents that reference an id. */
export type Referrers = (id: string) => Iterable<LakeDocument>

const ASSET_TYPES: ReadonlySet<string> = new Set(['sanity.fileAsset', 'sanity.imageAsset'])
/** The original file name and source of an upload can be personal data. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set(['originalFilename', 'source', 'uploadId'])
/** Where a picture was taken, and with which camera. */
const PRIVATE_METADATA: ReadonlySet<string> = new Set(['exif', 'location'])
const REFERENCE = 'ref:'

/** Whether an id is that of an asset: its name and the hash of its bytes. */
export const isAssetId = (id: string): boolean => /^(?:image|file)-[0-9a-f]{40}-/.test(id)

export const isAsset = ({_type}: LakeDocument): boolean => ASSET_TYPES.has(_type)

const without = (value: object, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)))

/** An asset document without the fields that are only for signed-in members. */
export function redactAsset(document: LakeDocument): LakeDocument {
  const {_id, _type, _rev, _createdAt, _updatedAt, metadata} = document
  const shown = without(document, PRIVATE_FIELDS)
  if (typeof metadata === 'object' && metadata !== null) {
    shown.metadata = without(metadata, PRIVATE_METADATA)
  }
  return Object.assign({_createdAt, _id, _rev, _type, _updatedAt}, shown)
}

/**
 * An asset is visible only to requesters who can see a document that refers to it, so a person's picture disappears
 * together with the person. References in fields hidden from the requester do not count.
 */
export class AssetVisibility {
  readonly #referrers: Referrers
  readonly #see: (document: LakeDocument) => LakeDocument | null
  /** The last answer for each asset that has been asked about. */
  readonly #answers = new Map<string, boolean>()

  /** @param see returns a document as the public sees it, or `null` */
  constructor(referrers: Referrers, see: (document: LakeDocument) => LakeDocument | null) {
    this.#referrers = referrers
    this.#see = see
  }

  isShown(id: string): boolean {
    const isShown = this.#judge(id)
    this.#answers.set(id, isShown)
    return isShown
  }

  /** Ids of the assets whose visibility changed when these keys changed. */
  flippedBy(touched: Iterable<DependencyKey>): string[] {
    if (this.#answers.size === 0) return []
    const flipped: string[] = []
    for (const key of touched) {
      if (!key.startsWith(REFERENCE)) continue
      const id = key.slice(REFERENCE.length)
      const before = this.#answers.get(id)
      if (before !== undefined && this.isShown(id) !== before) flipped.push(id)
    }
    return flipped
  }

  #judge(id: string): boolean {
    for (const document of this.#referrers(id)) {
      if (isAsset(document)) continue
      const seen = this.#see(document)
      if (seen && (seen === document || referencedIds(seen).has(id))) return true
    }
    return false
  }
}
