/** A box of an ISO base media file (ISO/IEC 14496-12 §4.2): offsets in bytes. */
export interface Box {
  type: string
  start: number
  content: number
  end: number
}

/** Consecutive boxes; the first one that does not fit ends the list. */
export const boxesIn = (bytes: Buffer, from: number, to: number): Box[] => {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at)
    const wide = short === 1 && at + 16 <= to
    const size = wide ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    const content = at + (wide ? 16 : 8)
    const end = at + size
    if (end < content || end > to) break
    boxes.push({type: bytes.toString('latin1', at + 4, at + 8), start: at, content, end})
    at = end
  }
  return boxes
}
