import type {CustomValidator, SlugSourceContext} from '@sanity/types'
import {isReservedSlug, isSlug, SLUG_MAX_LENGTH, slugify} from '../addresses/index.ts'
import {isRecord, textOf} from './record.ts'

/** Characters of a document's id that make generated slugs unique. */
const ID_LENGTH = 6

/**
 * The slug that *Generera* writes. A text without letters or digits, such as `🎉`, gives the document's type and the
 * end of its id, so that there is always a working URL.
 */
export function generateSlug(text: string, {parent}: Pick<SlugSourceContext, 'parent'>): string {
  const slug = slugify(text)
  if (slug !== '' || !isRecord(parent)) return slug
  const id = textOf(parent._id).replace(/[^a-z0-9]/gi, '')
  return slugify(`${textOf(parent._type)} ${id.slice(-ID_LENGTH)}`)
}

const currentOf = (value: unknown): string => (isRecord(value) ? textOf(value.current) : '')

/**
 * Present, and made of lower-case letters a–z, digits and single hyphens. Sanity's slug type checks that it is unique.
 */
export const slugIsUsable: CustomValidator<unknown> = (value) => {
  const slug = currentOf(value)
  if (slug === '') return 'Adressen saknas: tryck på Generera, eller skriv den själv'
  if (slug.length > SLUG_MAX_LENGTH) return `Adressen får ha högst ${SLUG_MAX_LENGTH} tecken`
  if (isSlug(slug)) return true
  const proposed = slugify(slug)
  return `Adressen får bara ha små bokstäver a–z, siffror och bindestreck${proposed && `: skriv ”${proposed}”`}`
}

/** A campaign's slug is the first segment of its URL, where some words are reserved by the server. */
export const campaignSlugIsUsable: CustomValidator<unknown> = (value, context) => {
  const slug = currentOf(value)
  return isReservedSlug(slug)
    ? `”${slug}” är upptaget av systemet: välj en annan adress`
    : slugIsUsable(value, context)
}
