/**
 * Which versions of documents a query sees: `raw` (all of them, each under its own id), `published`,
 * `drafts` (alias `previewDrafts`), a release's name, or a stack of these, the first one first.
 */
export type Perspective = string | readonly string[]
