/**
 * Media types of the images that can be uploaded, as file pickers read them. A picker that names no HEIC makes iPhones
 * hand over their photographs as JPEG; others leave such files out.
 */
export const acceptedImages = [
  'image/avif',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/tiff',
  'image/webp',
].join(',')
