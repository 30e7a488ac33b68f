/** Deepest nesting of brackets in a query. */
export const MAX_QUERY_DEPTH = 200
/** Most words and signs in a query, commas aside. */
export const MAX_QUERY_LEXEMES = 20_000
/** Longest time one query may compute, in milliseconds: the lake does nothing else meanwhile. */
export const QUERY_MILLISECONDS = 5_000
/** Steps between two looks at the clock. */
export const STEPS_PER_CHECK = 1_024
/** Queries kept parsed and planned. */
export const CACHED_QUERIES = 1_000
/** Longest query that is kept parsed, in characters. */
export const CACHED_QUERY_LENGTH = 20_000
/** Longest search term, in characters. */
export const MAX_TERM_LENGTH = 1_024
/** Most words that one pattern of `match` or one `text::query()` may hold. */
export const MAX_PATTERN_TERMS = 1_000
/** Longest text kept prepared for `match`, in characters, and how many. */
export const MEMO_TEXT_LENGTH = 200
export const MEMO_TEXTS = 50_000
/** `match` patterns kept compiled. */
export const MEMO_PATTERNS = 1_000
/** Candidates up to which a query under a perspective depends on each one's versions rather than on all drafts. */
export const PRECISE_VERSIONS = 32
/** Lists of documents kept as a perspective shows them, between two changes. */
export const MEMOIZED_LISTS = 200
/** Longest time that building the word index holds up other work, in milliseconds. */
export const INDEX_SLICE_MILLISECONDS = 10
