/** The id that a draft or a version is published under. https://www.sanity.io/docs/content-lake/drafts */
export const publishedId = (id: string): string => id.replace(/^(?:drafts\.|versions\.[^.]+\.)/, '')
