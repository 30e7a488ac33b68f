/** Whether files of a media type are compressed already, so that packing them again gains nothing: pictures and fonts. */
export const isCompressed = (contentType: string): boolean =>
  /^(?:image|font)\//.test(contentType) && !contentType.includes('svg')
