/** Longest document id, in characters; Sanity's rule. */
export const MAX_ID_LENGTH = 128
/** Largest JSON body of a request to a data endpoint, in bytes. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024
/** Deepest nesting of JSON in a request: a document plus its envelope. */
export const MAX_JSON_DEPTH = 200
/** Most objects and arrays in the JSON of a request. */
export const MAX_JSON_CONTAINERS = 400_000
/** Largest JSON body of a request without credentials, in bytes: it may hold a query. */
export const MAX_GUEST_BODY_BYTES = 256 * 1024
/** Deepest nesting of a document's value. */
export const MAX_DEPTH = 100
/** Longest path of a patch, in characters. */
export const MAX_PATH_LENGTH = 4_000
/** Most work on documents in one transaction, in steps: one is roughly the work of copying an array item. */
export const MAX_TRANSACTION_STEPS = 20_000_000
/** Most fields of one object. */
export const MAX_FIELDS = 10_000
/** Most values in a document; 32 characters of text count as one. */
export const MAX_DOCUMENT_VALUES = 1_000_000
/** Most mutations in one transaction. */
export const MAX_MUTATIONS = 10_000
/** Longest time that preparing a transaction may take, in milliseconds: it blocks everything else. */
export const MAX_TRANSACTION_MS = 15_000
/** Most actions in one request. */
export const MAX_ACTIONS = 2_000
/** Longest query, in characters. */
export const MAX_QUERY_LENGTH = 200_000
/** Most ids in one look-up by id. */
export const MAX_IDS = 1_000
/** Largest image that can be uploaded, in bytes. */
export const MAX_IMAGE_BYTES = 100 * 1024 * 1024
/** Largest SVG that can be uploaded, in bytes: it is text that someone has to parse. */
export const MAX_SVG_BYTES = 5 * 1024 * 1024
/** Largest file that can be uploaded, in bytes. */
export const MAX_FILE_BYTES = 2 * 1024 * 1024 * 1024
/**
 * Most pixels an image may decode to, all frames together: the largest cameras produce 151 million. Stops decompression
 * bombs.
 */
export const MAX_IMAGE_PIXELS = 160_000_000
/** Most decoded pixels of an original in memory at a time; larger originals are scaled down while being read. */
export const MAX_PIXELS_IN_MEMORY = 40_000_000
/** Most pixels that a drawing (SVG) may render to. */
export const MAX_DRAWING_PIXELS = 100_000_000
/** Uploads of one person that are processed at once; the rest wait. */
export const UPLOADS_AT_ONCE = 4
/** Uploads of one person that may wait; beyond that, the response is 429. */
export const UPLOADS_WAITING = 200
/** Longest time an upload may stall before it counts as abandoned, in milliseconds. */
export const UPLOAD_IDLE_MS = 60_000
/** Largest width or height of a delivered image, in pixels. */
export const MAX_OUTPUT_SIDE = 8_192
/** Most pixels of a delivered image, all frames together. */
export const MAX_OUTPUT_PIXELS = 40_000_000
/** Most CPU time for reading, transforming or encoding one image, in seconds. */
export const IMAGE_SECONDS = 30
/** Most memory for one image, including the process that works on it, in bytes. */
export const IMAGE_MEMORY_BYTES = 2 * 1024 * 1024 * 1024
/** Most CPU time for one drawing (SVG), in seconds. */
export const DRAWING_SECONDS = 5
/** Most memory for one drawing, including the process that renders it, in bytes. */
export const DRAWING_MEMORY_BYTES = 1024 * 1024 * 1024
/** Longest wall-clock time for one image on a busy machine, in seconds. */
export const IMAGE_WAIT_SECONDS = 300
/** Image transformations that run at once; the rest wait. */
export const TRANSFORM_CONCURRENCY = 2
/** Image transformations that may wait; beyond that, the response is 503. */
export const TRANSFORM_QUEUE = 200
/** Images that one guest may wait for to be rendered; beyond that, the response is 503. */
export const PUBLIC_RENDITIONS_WAITING = 60
/** Images of all guests that are in turn to be rendered; beyond that, the response is 503. */
export const PUBLIC_RENDITIONS_IN_TURN = 500
/** Cached images per original; the least recently used are evicted first. */
export const RENDITIONS_PER_ORIGINAL = 200
/** Disk space for cached images, in bytes; the least recently used are evicted first. */
export const IMAGE_CACHE_BYTES = 2 * 1024 * 1024 * 1024
/** Most transactions in one response of the log. */
export const MAX_LOG_ENTRIES = 10_000
/**
 * Options for `http.createServer` under the API: by the client's own rule, listeners' URLs are up to 16 kB, and uploads
 * may come over slow connections.
 */
export const SERVER_LIMITS = {
  /** Bytes of a request's URL and headers together. */
  maxHeaderSize: 64 * 1024,
  /** Milliseconds for the headers to arrive. */
  headersTimeout: 20_000,
  /** Milliseconds for the whole request to arrive. */
  requestTimeout: 30 * 60_000,
} as const
