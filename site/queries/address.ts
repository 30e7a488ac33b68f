/** GROQ over a document: its word in addresses. A preview shows its document before it has one. */
export const slugOf = 'coalesce(slug.current, select(_id == $previewed => _id))'

/** GROQ with `$slug`: the document has this word in its address. */
export const isAtSlug = '(slug.current == $slug || (!defined(slug.current) && _id == $slug))'
