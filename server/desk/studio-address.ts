/** Address of a document in the Studio. */
export const studioAddress = (origin: string, id: string, type: string): string =>
  `${origin}/studio/intent/edit/id=${encodeURIComponent(id)};type=${encodeURIComponent(type)}/`
