import {z} from 'zod'

/**
 * A box of a drawing, as satori reads it: HTML's elements with inline styles, laid out by flexbox. Text breaks at the
 * `width` of its own box, and becomes smaller where that has a `maxHeight`; see lettering/.
 */
export interface DrawnNode {
  type: string
  props: {
    style?: Readonly<Record<string, string | number>>
    children?: string | readonly (DrawnNode | string)[]
    /** {@link PICTURE} stands for the picture that the drawing shows. */
    src?: string
    width?: number
    height?: number
  }
}

/** Address that an `img` of a drawing gives its picture by. */
export const PICTURE = 'picture:'

export interface DrawingFont {
  name: string
  /** Font file in WOFF or TrueType, relative to the templates' folder. */
  file: string
}

/** What is drawn around a picture, or without one. */
export const drawing = z.object({
  element: z.custom<DrawnNode>((value) => typeof value === 'object' && value !== null),
  fonts: z.array(z.object({name: z.string(), file: z.string()})),
  /** Pixels in which the picture stands. */
  picture: z.object({width: z.number(), height: z.number()}).nullable(),
})

export type Drawing = z.infer<typeof drawing>

/** What a template asks of a drawing. */
export interface DrawingRequest {
  width: number
  height: number
  element: DrawnNode
  fonts: readonly DrawingFont[]
}
