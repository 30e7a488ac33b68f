const LOCAL = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/

/** Whether only the machine itself can open an address. */
export const isLocal = (origin: string): boolean =>
  URL.canParse(origin) && LOCAL.test(new URL(origin).hostname)

/** Tells whoever builds which address the pages name, when nobody said where they will be served. */
export const assumedOriginNotice = (origin: string): string =>
  `Pages of campaigns without a domain name ${origin} as their address, as the server publishes them. For any other address, build with --origin https://… or set HEMVIST_ORIGIN.`
