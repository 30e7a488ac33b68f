/** GROQ: when a document was first published, which is later than when its first draft was begun; see docs/lake.md. */
export const firstPublishedAt = '"firstPublishedAt": coalesce(_publishedAt, _createdAt)'
