/** What can be read from an image; `none` for only its dimensions. Sanity's `?meta=` values. */
export const METADATA_PARTS = [
  'blurhash',
  'exif',
  'image',
  'location',
  'lqip',
  'none',
  'palette',
  'thumbhash',
] as const
export type MetadataPart = (typeof METADATA_PARTS)[number]

/**
 * Read by default. Where and with which camera a picture was taken is personal data, so it must be requested
 * explicitly.
 */
export const DEFAULT_METADATA: readonly MetadataPart[] = [
  'blurhash',
  'lqip',
  'palette',
  'thumbhash',
]
