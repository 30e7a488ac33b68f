/** Longest path segment in bytes; file systems stop at 255, and an `index.html` and a suffix need room. */
export const MAX_SEGMENT_BYTES = 200

/** Longest path inside a site in bytes; Windows and several hosts refuse much longer ones. */
export const MAX_PATH_BYTES = 900

/** Largest original that will be read, in bytes. */
export const MAX_IMAGE_BYTES = 128 * 1024 * 1024

/** How often a publish starts over because content changed while it rendered, before it goes out anyway. */
export const MAX_PASSES = 20

/** Milliseconds without a change after which changed templates are compiled. */
export const TEMPLATES_QUIET_MS = 150

/** Days that unused compiled templates are kept. */
export const TEMPLATE_CACHE_DAYS = 14

/** Days that a file is still served after no page names it: open tabs and caches may request it. */
export const GRACE_DAYS = 30

/** Publishes whose pages are kept for rolling back. */
export const KEPT_PUBLISHES = 200

/** Milliseconds of its own processor time that a rendering thread may take without finishing a page. */
export const RENDER_CPU_MS = 30_000

/** Milliseconds that a rendering thread may be idle with unfinished pages: what they wait for will not come. */
export const RENDER_IDLE_MS = 60_000

/** Milliseconds without a page to render after which surplus threads are ended. */
export const POOL_REST_MS = 5000

/** Pages after which a thread is replaced when there is time: its memory grows, and is only freed when it ends. */
export const PAGES_PER_THREAD_LIFE = 200

/** How often in a row a rendering thread may fail to start before pages are given up for now. */
export const THREAD_STARTS = 3

/** Pages that one rendering thread works on at a time: while one waits for content, another renders. */
export const PAGES_IN_FLIGHT = 32

/** Waiting pages per thread above which starting another one pays off. */
export const PAGES_PER_THREAD = 60

/** Pages rendered with one set of answers; bounds the memory of a large build. */
export const PAGES_PER_BATCH = 500

/** Files of a pending publish whose bytes are kept in memory. */
export const FILES_IN_MEMORY = 200

/** Bytes of published files that the server keeps in memory. */
export const SERVED_BYTES_IN_MEMORY = 64 * 1024 * 1024

/** Milliseconds before background work that failed is tried again; each later wait is twice as long. */
export const BACKGROUND_FIRST_WAIT_MS = 5000

/** The longest such wait in milliseconds. */
export const BACKGROUND_LONGEST_WAIT_MS = 10 * 60 * 1000

/** How often encoding an image is attempted before it is left until a visitor requests it. */
export const IMAGE_ATTEMPTS = 5

/** How often queries that depend on the clock are run again, in milliseconds. */
export const TICK_MS = 60_000

/** How often the server looks for a rollback that another process asked for, in milliseconds. */
export const HOLD_CHECK_MS = 1000

/** How often old files are collected, in milliseconds. */
export const COLLECT_MS = 6 * 60 * 60 * 1000

/** Views whose results the preview keeps although nobody watches them. */
export const PREVIEW_PERSPECTIVES = 8

/** Image files that a preview remembers naming. */
export const PREVIEWED_IMAGES = 2000

/** How often time-dependent visibility of a mirrored dataset's documents is checked, in milliseconds. */
export const CLOCK_CHECK_MS = 30_000

/** Attempts to call a webhook. */
export const WEBHOOK_ATTEMPTS = 6

/** Milliseconds before the second attempt; each later wait is twice as long. */
export const WEBHOOK_FIRST_WAIT_MS = 1000

/** Milliseconds before a failed delivery is retried; each later wait is twice as long. */
export const DELIVERY_FIRST_WAIT_MS = 5000

/** The longest such wait, in milliseconds. */
export const DELIVERY_LONGEST_WAIT_MS = 10 * 60 * 1000

/** Milliseconds that a webhook's receiver may take to answer. */
export const WEBHOOK_TIMEOUT_MS = 10_000

/** Milliseconds without a publish after which artifacts are built. */
export const ARTIFACTS_QUIET_MS = 1500

/** Milliseconds after which artifacts are built even if publishes keep coming. */
export const ARTIFACTS_LATEST_MS = 20_000

/** Milliseconds that a page may take to open for print, including encoding its pictures. */
export const PRINT_TIMEOUT_MS = 180_000

/** Drafts that may wait to be printed; more are refused. */
export const MAX_WAITING_PRINTS = 8

/** Bytes of printed drafts that the server keeps in memory. */
export const DRAFT_PRINTS_BYTES = 48 * 1024 * 1024

/** Milliseconds after which the process that prints ends when no draft is printed. */
export const PRINT_REST_MS = 30_000
