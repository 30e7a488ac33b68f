/** Assets, releases and whatever else of Sanity's own is no content that anybody writes. */
export const isSystemType = (type: string): boolean => /^(?:sanity|system)\./.test(type)
