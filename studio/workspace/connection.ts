/** Where the Studio's content is: in the lake that serves the page, or in Sanity's hosted Content Lake. */
export type Connection =
  | {kind: 'local'; projectId: 'local'; dataset: 'production'; apiHost: string}
  | {kind: 'hosted'; projectId: string; dataset: string}

/** Origin to use where there is no page, as when Sanity's command line reads the schema. */
const NO_PAGE = 'http://localhost:4321'

/** The build replaces `process.env.…` with the environment's values; see ../build. */
export function connection(): Connection {
  const projectId = process.env.SANITY_PROJECT_ID
  if (projectId) {
    return {kind: 'hosted', projectId, dataset: process.env.SANITY_DATASET || 'production'}
  }
  const apiHost = globalThis.location?.origin ?? NO_PAGE
  return {kind: 'local', projectId: 'local', dataset: 'production', apiHost}
}
