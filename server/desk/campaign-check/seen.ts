import {type Dataset, type LakeDocument, publishedId, type Requester} from '../../../lake/index.ts'
import {documentName, hindranceInWords, isOfPerson} from '../../../schemas/index.ts'
import type {CheckedDocument} from './check-item.ts'
import type {Named} from './named.ts'

/** Whose eyes a campaign is seen with, and when. */
export interface Eyes {
  dataset: Dataset
  requester: Requester
  /** Published id of the campaign. */
  campaign: string
  now: Date
}

/** What the documents that a campaign names are for visitors. */
export interface Seen {
  shown: readonly Named[]
  /** Each with why visitors do not see it. */
  hidden: readonly CheckedDocument[]
  /** Ids of those that are not published. */
  unpublished: ReadonlySet<string>
  /** Deleted, or nothing that the requester may know of. */
  gone: readonly Named[]
  /** Path of the reference to mend first: what is gone has no document to lead to. */
  path: string | undefined
}

/**
 * Sorts documents by what they are for visitors. Whoever may not read a consent sees only people whose consent is valid.
 */
export function seenBy({dataset, requester, campaign, now}: Eyes, named: readonly Named[]): Seen {
  // The forms are read as they are stored: what the public sees of one lacks its consent.
  const formOf = (id: string): LakeDocument | undefined =>
    dataset.document(id, requester) ? dataset.collection.get(id) : undefined
  const hindrance = (document: LakeDocument): string | undefined =>
    isOfPerson(document) && dataset.access.may(requester, 'read', document)
      ? hindranceInWords(document.consent, campaign, now)
      : undefined

  const all = named.map((one) => {
    const [draft, published] = [formOf(`drafts.${one.id}`), formOf(one.id)]
    const latest = draft ?? published
    if (!latest) return {one, isGone: true}
    const note =
      hindrance(latest) ??
      (!published
        ? 'Inte publicerad ännu'
        : hindrance(published) && 'Får visas enligt utkastet, som inte är publicerat ännu')
    if (!note) return {one, isShown: true}
    const [id, type, title] = [publishedId(latest._id), latest._type, documentName(latest)]
    return {one, isUnpublished: !published, hidden: {id, type, title: title || 'Utan namn', note}}
  })
  return {
    shown: all.filter(({isShown}) => isShown).map(({one}) => one),
    hidden: all.flatMap(({hidden}) => hidden ?? []),
    unpublished: new Set(all.filter(({isUnpublished}) => isUnpublished).map(({one}) => one.id)),
    gone: all.filter(({isGone}) => isGone).map(({one}) => one),
    path: (all.find(({isGone}) => isGone) ?? all.find(({hidden}) => hidden))?.one.path,
  }
}
