import type {CustomValidator} from '@sanity/types'
import {reservedSlugPattern, reservedSlugs} from '../vocabulary/index.ts'
import {isRecord} from './record.ts'

/** Longest slug: file systems allow 255 bytes a name, search results show about 60 letters. */
export const SLUG_MAX_LENGTH = 96

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** A slug from any text: å, ä, ö and accents lose their marks, the rest becomes hyphens. */
export const slugify = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX_LENGTH)
    .replace(/^-+|-+$/g, '')

const currentOf = (value: unknown): string =>
  isRecord(value) && typeof value.current === 'string' ? value.current : ''

/** Present, and made of lower-case letters a–z, digits and single hyphens. That it is unique, Sanity's slug type checks. */
export const slugIsUsable: CustomValidator<unknown> = (value) => {
  const slug = currentOf(value)
  if (slug === '') return 'Adressen saknas: tryck på Generera'
  if (slug.length > SLUG_MAX_LENGTH) return `Adressen får ha högst ${SLUG_MAX_LENGTH} tecken`
  return slugPattern.test(slug) || 'Adressen får bara ha små bokstäver a–z, siffror och bindestreck'
}

/** A campaign's slug is the first part of its address, so the server's own words are taken. */
export const campaignSlugIsUsable: CustomValidator<unknown> = (value, context) => {
  const slug = currentOf(value)
  return reservedSlugs.includes(slug) || reservedSlugPattern.test(slug)
    ? `”${slug}” är upptaget av systemet: välj en annan adress`
    : slugIsUsable(value, context)
}
