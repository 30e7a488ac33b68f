import {z} from 'zod'
import type {DrawnNode} from '../page.ts'

/** Address that an `img` of a drawing uses for its picture. */
export const PICTURE = 'picture:'

/** What is drawn around a picture, or without one. */
export const drawing = z.object({
  element: z.custom<DrawnNode>((value) => typeof value === 'object' && value !== null),
  fonts: z.array(z.object({name: z.string(), file: z.string()})),
  /** Size of the picture in the drawing, in pixels. */
  picture: z.object({width: z.number(), height: z.number()}).nullable(),
})

export type Drawing = z.infer<typeof drawing>
