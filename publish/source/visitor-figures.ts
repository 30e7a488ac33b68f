import {z} from 'zod'

/**
 * The query by which a page asks for what visitors of its campaign answered. For content alone it is null, since GROQ finds
 * no such attribute outside of documents.
 */
export const FIGURES_QUERY = 'figures'

const answers = {n: z.number(), first: z.string(), last: z.string()}

/** The result of {@link FIGURES_QUERY}. */
export const visitorFigures = z
  .object({
    recommendation: z.object({score: z.number(), margin: z.number(), ...answers}).nullable(),
    surveys: z.array(
      z.object({
        form: z.string(),
        ...answers,
        fields: z.array(
          z.object({
            name: z.string(),
            options: z.array(z.object({value: z.string(), count: z.number().nullable()})),
          }),
        ),
      }),
    ),
    acts: z.object({
      from: z.string(),
      to: z.string(),
      counts: z.array(z.object({act: z.string(), count: z.number()})),
    }),
  })
  .nullable()
