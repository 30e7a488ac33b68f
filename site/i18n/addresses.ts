import type {addresses} from './languages/sv/addresses.ts'

/** Words in the addresses of pages: lower-case Latin letters and hyphens, as others would be sent as percent signs. */
export type Addresses = Record<keyof typeof addresses, string>
