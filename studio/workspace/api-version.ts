/** The version of the Content Lake's API that the Studio's own parts speak. */
export const API_VERSION = '2025-02-19'
