import {z} from 'zod'
import type {Content} from './message.ts'

const content = z.object({
  title: z.string(),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      value: z.union([z.string(), z.array(z.string())]),
    }),
  ),
  email: z.string().optional(),
  to: z.string().optional(),
  about: z.string().optional(),
  entries: z.array(
    z.object({kind: z.enum(['note', 'answer']), by: z.string(), at: z.number(), text: z.string()}),
  ),
})

/** Reads what was encrypted. @throws {ZodError} when it is not what was stored */
export const readContent = (text: string): Content => content.parse(JSON.parse(text))
