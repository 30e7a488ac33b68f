import type {PageBudget} from '../../publish/index.ts'

/** What a page for reading may weigh on a phone on a bad network, in bytes as they travel. */
export const reading = {
  document: 20_000,
  fonts: 60_000,
  script: 0,
  image: 80_000,
} as const satisfies PageBudget

/** A page that tells something: visitors may want to pass it on. */
export const telling = {...reading, script: 1_000} as const satisfies PageBudget

/** A page where visitors choose, search, tick off or copy something: an island helps them. */
export const choosing = {...reading, script: 15_000} as const satisfies PageBudget
