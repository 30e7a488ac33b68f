/** A part of a drawing, in fractions (0–1) of its sides. */
export interface Part {
  left: number
  top: number
  width: number
  height: number
}

/** What one drawing may cost. */
export interface DrawingLimits {
  /** Seconds of computing. */
  seconds: number
  /** Bytes of memory of the process that draws. */
  memory: number
  /** Pixels of the whole drawing. */
  pixels: number
}

/** What is to be drawn. */
export interface DrawingOrder {
  svg: Uint8Array
  /** Dots an inch; 72 gives the measures that the drawing names. */
  density: number
  part: Part | null
  limits: DrawingLimits
}

/** The picture as PNG, what the drawing suffers from, or which limit it went beyond. */
export type DrawingReply =
  | {picture: Uint8Array}
  | {unreadable: string}
  | {beyond: 'seconds' | 'memory'}
