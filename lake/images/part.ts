/** A part of a picture, in fractions (0–1) of its sides. */
export interface Part {
  left: number
  top: number
  width: number
  height: number
}
