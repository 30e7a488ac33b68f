/** What one request may spend on all its queries together. */
export interface WorkLimits {
  /** Steps of work; one is roughly the work of looking at one array item. */
  steps: number
  /** CPU time of the thread, in milliseconds: catches work that takes longer than its steps suggest. */
  milliseconds: number
  /** Memory for intermediate and final results, in bytes. */
  bytes: number
  /** Approximate maximum length of a result, in characters of JSON: it is built in memory before it is sent. */
  resultLength: number
}

/** How many steps an ordinary machine takes per millisecond. */
export const STEPS_PER_MILLISECOND = 20_000
const MEGABYTE = 1024 * 1024

function limitsOf(milliseconds: number, megabytes: number, resultMegabytes: number): WorkLimits {
  return {
    steps: milliseconds * STEPS_PER_MILLISECOND,
    milliseconds,
    bytes: megabytes * MEGABYTE,
    resultLength: resultMegabytes * MEGABYTE,
  }
}

/** For the lake's own work, such as building pages. */
export const INTERNAL_LIMITS = limitsOf(5_000, 256, 64)
/** For people who are signed in, and tokens. */
export const SIGNED_IN_LIMITS = limitsOf(2_000, 256, 64)
/** For anyone on the internet. */
export const GUEST_LIMITS = limitsOf(250, 32, 8)
/** For a listener's query on one changed document. */
export const LISTENER_LIMITS = limitsOf(50, 8, 8)
/** For a condition of an access rule on one document. */
export const CONDITION_LIMITS = limitsOf(50, 8, 8)

/** Steps between two checks of the clock. */
export const STEPS_PER_CHECK = 4_096
/** Deepest nesting of brackets in a query. */
export const MAX_QUERY_DEPTH = 200
/** Most lexemes in a query (not counting commas) after its custom functions are expanded. */
export const MAX_QUERY_LEXEMES = 5_000
/** Parsed and planned queries in the cache. */
export const CACHED_QUERIES = 1_000
/** Longest query that is cached, in characters. */
export const CACHED_QUERY_LENGTH = 20_000
/** Longest text among the parameters of a query, in characters. */
export const MAX_PARAMETER_TEXT = 256 * 1024
/** Approximate maximum length of all parameters of a query together, in characters of JSON. */
export const MAX_PARAMETERS_LENGTH = 4 * MEGABYTE
/** Deepest nesting of a parameter. */
export const MAX_PARAMETER_DEPTH = 100
/** Most releases and other layers in one perspective. */
export const MAX_PERSPECTIVE_LAYERS = 100
/** Longest search term, in characters. */
export const MAX_TERM_LENGTH = 1_024
/** Most words that one pattern of `match` or one `text::query()` may hold. */
export const MAX_PATTERN_TERMS = 1_000
/** Longest text that is cached in prepared form for `match`, in characters, and how many. */
export const MEMO_TEXT_LENGTH = 200
export const MEMO_TEXTS = 50_000
/** Compiled `match` patterns in the cache, and their maximum length in characters. */
export const MEMO_PATTERNS = 1_000
export const MEMO_PATTERN_LENGTH = 1_000
/** Up to this many candidates, a query under a perspective depends on each one's versions rather than on all drafts. */
export const PRECISE_VERSIONS = 32
/** Lists of documents cached per perspective between two changes. */
export const MEMOIZED_LISTS = 200
/** Longest time that building the word index blocks other work, in milliseconds. */
export const INDEX_SLICE_MILLISECONDS = 10
