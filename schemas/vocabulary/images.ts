/** Media types of the images that can be uploaded, as file pickers read them; not every browser knows HEIC's. */
export const acceptedImages = [
  'image/avif',
  'image/gif',
  'image/heic',
  'image/heif',
  '.heic',
  '.heif',
  'image/jpeg',
  'image/png',
  'image/svg+xml',
  'image/tiff',
  'image/webp',
].join(',')
