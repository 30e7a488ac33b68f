import {type DependencyKey, type LakeDocument, referencedIds} from '../documents/index.ts'

/** The documents that hold a reference to an id. */
export type Referrers = (id: string) => Iterable<LakeDocument>

const ASSET_TYPES: ReadonlySet<string> = new Set(['sanity.fileAsset', 'sanity.imageAsset'])
/** What a file was called on its sender's disk, and where it came from, tells about people. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set(['originalFilename', 'source', 'uploadId'])
/** Where and with what a picture was taken. */
const PRIVATE_METADATA: ReadonlySet<string> = new Set(['exif', 'location'])
const REFERENCE = 'ref:'

export const isAsset = ({_type}: LakeDocument): boolean => ASSET_TYPES.has(_type)

const without = (value: object, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.has(name)))

/** An asset's document without what only those who work with it may read. */
export function redactAsset(document: LakeDocument): LakeDocument {
  const {_id, _type, _rev, _createdAt, _updatedAt, metadata} = document
  const shown = without(document, PRIVATE_FIELDS)
  if (typeof metadata === 'object' && metadata !== null) {
    shown.metadata = without(metadata, PRIVATE_METADATA)
  }
  return Object.assign({_createdAt, _id, _rev, _type, _updatedAt}, shown)
}

/**
 * An asset is shown to whoever sees a document that refers to it, and to nobody else: so a picture of a person leaves
 * together with the person. References in fields that are hidden from the requester do not count.
 */
export class AssetVisibility {
  readonly #referrers: Referrers
  readonly #see: (document: LakeDocument) => LakeDocument | null
  /** What was answered last, for the assets that somebody has asked for. */
  readonly #answers = new Map<string, boolean>()

  /** @param see a document as the public sees it, or `null` */
  constructor(referrers: Referrers, see: (document: LakeDocument) => LakeDocument | null) {
    this.#referrers = referrers
    this.#see = see
  }

  isShown(id: string): boolean {
    const isShown = this.#judge(id)
    this.#answers.set(id, isShown)
    return isShown
  }

  /** Ids of the assets for which a change of these keys has changed the answer. */
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
