/** Longest document id, in characters; Sanity's rule. */
export const MAX_ID_LENGTH = 128
/** Largest JSON body of a request to a data endpoint, in bytes. */
export const MAX_BODY_BYTES = 8 * 1024 * 1024
/** Deepest nesting of JSON that is sent: a document's, with what stands around it. */
export const MAX_JSON_DEPTH = 200
/** Most objects and arrays in JSON that is sent. */
export const MAX_JSON_CONTAINERS = 400_000
/** Largest JSON body of a request without credentials, in bytes: it may hold a query. */
export const MAX_GUEST_BODY_BYTES = 256 * 1024
/** Deepest nesting of a document's value. */
export const MAX_DEPTH = 100
/** Longest path of a patch, in characters. */
export const MAX_PATH_LENGTH = 4_000
/** Most places in a document that looking for the targets of one path may visit. */
export const MAX_PATH_VISITS = 1_000_000
/** Most mutations in one transaction. */
export const MAX_MUTATIONS = 10_000
/** Longest time that working a transaction out may take, in milliseconds: nothing else is answered meanwhile. */
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
 * Most pixels an image may unfold to, all frames together: the largest cameras make 151 million. A decompression bomb
 * stops here.
 */
export const MAX_IMAGE_PIXELS = 160_000_000
/** Most pixels of an original that are held decoded at a time; larger ones become smaller while they are read. */
export const MAX_PIXELS_IN_MEMORY = 40_000_000
/** Most pixels that a drawing (SVG) may unfold to. */
export const MAX_DRAWING_PIXELS = 100_000_000
/** Uploads of one person that are worked on at once; the rest wait. */
export const UPLOADS_AT_ONCE = 4
/** Uploads of one person that may wait; beyond it the answer is 429. */
export const UPLOADS_WAITING = 200
/** Longest time an upload may stand still before it counts as abandoned, in milliseconds. */
export const UPLOAD_IDLE_MS = 60_000
/** Largest width or height of a delivered image, in pixels. */
export const MAX_OUTPUT_SIDE = 8_192
/** Most pixels of a delivered image, all frames together. */
export const MAX_OUTPUT_PIXELS = 40_000_000
/** Most computing that reading, changing or encoding one image may take, in seconds. */
export const IMAGE_SECONDS = 30
/** Most memory that one image may take, in bytes, the process that works on it included. */
export const IMAGE_MEMORY_BYTES = 2 * 1024 * 1024 * 1024
/** Most computing that one drawing (SVG) may take, in seconds. */
export const DRAWING_SECONDS = 5
/** Most memory that one drawing may take, in bytes, the process that draws included. */
export const DRAWING_MEMORY_BYTES = 1024 * 1024 * 1024
/** Longest wait for an image on a machine that has much else to do, in seconds. */
export const IMAGE_WAIT_SECONDS = 300
/** Image transformations at work at once; the rest wait. */
export const TRANSFORM_CONCURRENCY = 2
/** Image transformations that may wait; beyond it the answer is 503. */
export const TRANSFORM_QUEUE = 200
/** Images for the public that may wait to be made; beyond it the answer is 503. */
export const PUBLIC_RENDITIONS_WAITING = 20
/** Delivered images that are kept of each original; the least recently used go first. */
export const RENDITIONS_PER_ORIGINAL = 200
/** Room for delivered images on disk, in bytes; the least recently used go first. */
export const IMAGE_CACHE_BYTES = 2 * 1024 * 1024 * 1024
/** Most transactions in one answer of the log. */
export const MAX_LOG_ENTRIES = 10_000
/**
 * What the HTTP server under the API must allow and bound, for `http.createServer`: listeners' addresses are up to
 * 16 kB by the client's own rule, uploads may come over slow lines.
 */
export const SERVER_LIMITS = {
  /** Bytes of a request's address and headers together. */
  maxHeaderSize: 64 * 1024,
  /** Milliseconds for the headers to arrive. */
  headersTimeout: 20_000,
  /** Milliseconds for the whole request to arrive. */
  requestTimeout: 30 * 60_000,
} as const
