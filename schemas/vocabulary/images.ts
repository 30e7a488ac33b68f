/**
 * Media types of the images that can be uploaded, as file pickers read them. If a picker does not list HEIC, iPhones
 * convert their photographs to JPEG; other devices do not offer such files.
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
