/** Longest document id, in characters; Sanity's rule. */
export const MAX_ID_LENGTH = 128
/** Largest JSON body of a request to a data endpoint, in bytes. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024
/** Deepest nesting of a document's value. */
export const MAX_DEPTH = 100
/** Most mutations in one transaction. */
export const MAX_MUTATIONS = 10_000
/** Longest query, in characters. */
export const MAX_QUERY_LENGTH = 200_000
/** Most ids in one look-up by id. */
export const MAX_IDS = 1_000
