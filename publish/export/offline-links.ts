/** What a page links to by an address that a folder answers: `./om/`, `..`, `.#top`. */
const link = /(\s(?:href|action)=")(\.{1,2}(?:\/[^"?#]*)?)([?#][^"]*)?"/g

const isFile = (path: string): boolean => /\.[a-z0-9]+$/i.test(path.split('/').at(-1) ?? '')

/**
 * A page whose links to other pages name their files, so that it can be read from a folder on a computer, without a
 * server that finds `index.html`.
 */
export const withOfflineLinks = (html: string): string =>
  html.replace(link, (whole, start: string, path: string, rest = '') => {
    const name = path.split('/').at(-1) ?? ''
    if (isFile(path) && !/^\.{1,2}$/.test(name)) return whole
    return `${start}${path.endsWith('/') ? path : `${path}/`}index.html${rest}"`
  })
