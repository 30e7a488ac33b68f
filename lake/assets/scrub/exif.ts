const ORIENTATION_TAG = 0x0112
const SHORT = 3
const UPRIGHT = 1
const ENTRY_BYTES = 12

/**
 * The orientation (2–8) that an EXIF block (from its TIFF header on) asks for; `undefined` when the picture is upright
 * or the block cannot be read.
 */
export const exifOrientation = (tiff: Buffer): number | undefined => {
  if (tiff.length < 14) return undefined
  const order = tiff.toString('latin1', 0, 2)
  if (order !== 'II' && order !== 'MM') return undefined
  const u16 = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (start + 2 > tiff.length) return undefined
  const entries = u16(start)
  for (let index = 0; index < entries; index++) {
    const at = start + 2 + index * ENTRY_BYTES
    if (at + ENTRY_BYTES > tiff.length) return undefined
    if (u16(at) !== ORIENTATION_TAG || u16(at + 2) !== SHORT) continue
    const value = u16(at + 8)
    return value > UPRIGHT && value <= 8 ? value : undefined
  }
  return undefined
}

/** A minimal EXIF block with only the orientation. */
export const orientationOnlyExif = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(ORIENTATION_TAG, 10)
  tiff.writeUInt16LE(SHORT, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return tiff
}
