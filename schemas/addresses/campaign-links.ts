/** Where a campaign's links are: `/g/<word>`, short enough for a poster. */
export const LINK_FOLDER = '/g/'

/** What a campaign link may be called: letters, digits and hyphens, as people read and type them. */
export const isLinkWord = (word: string): boolean => /^[a-z0-9åäö]+(?:-[a-z0-9åäö]+)*$/.test(word)
