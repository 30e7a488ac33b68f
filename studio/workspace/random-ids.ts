const KEY_BYTES = 6
const ID_BYTES = 16

/** Also without TLS, where browsers have no `crypto.randomUUID`. */
const randomHex = (bytes: number): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

/** The key of an item of an array. */
export const newKey = (): string => randomHex(KEY_BYTES)

/** The id of a document, which nobody can guess. */
export const newId = (): string => randomHex(ID_BYTES)
