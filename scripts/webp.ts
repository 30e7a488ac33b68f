import sharp from 'sharp'

const QUALITIES = [78, 65, 52, 40, 28, 18]

/**
 * A screenshot as WebP, in the best quality that fits the maximum size.
 * @param limits the widest it may be, in pixels, and the heaviest, in bytes
 */
export async function toWebp(
  png: Buffer,
  {width, bytes}: {width: number; bytes: number},
): Promise<Buffer> {
  const small = await sharp(png).resize({width, withoutEnlargement: true}).png().toBuffer()
  for (const quality of QUALITIES) {
    const webp = await sharp(small).webp({quality, effort: 6}).toBuffer()
    if (webp.length <= bytes) return webp
  }
  throw new Error(`A picture stays heavier than ${bytes} bytes`)
}
