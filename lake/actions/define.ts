import {z} from 'zod'
import type {LakeDocument, Mutation} from '../documents/index.ts'
import {malformed} from './refusal.ts'
import type {View} from './view.ts'

/** What an action can read when it decides on its mutations. */
export interface Situation {
  view: View
  /** ISO 8601. */
  now: string
  /** The acting user's id. */
  user: string
  /** A deleted document's last state; `null` when history does not go back that far. */
  lastState: (id: string) => LakeDocument | null
}

/** Decides on an action's mutations. @throws {Refusal} when the action cannot be done */
export type Perform = (situation: Situation) => Mutation[]

export interface ActionType {
  /** `sanity.action.…` */
  readonly name: string
  /** Validates one action of a request. @throws {Refusal} 400 that names the field */
  read(body: Record<string, unknown>): Perform
}

/** Alternative field names: Sanity has renamed some fields and accepts both names. */
export type Aliases = Readonly<Record<string, string>>

function withAliases(body: Record<string, unknown>, aliases: Aliases): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([field, value]) => {
      const known = aliases[field]
      return [known !== undefined && !(known in body) ? known : field, value]
    }),
  )
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown field "${issue.keys[0]}"`
  if (issue.code === 'invalid_union') {
    const inner = issue.errors.flat().at(-1)
    if (inner) return describeIssue({...inner, path: [...issue.path, ...inner.path]})
  }
  const field = issue.path.join('.')
  return field === '' ? issue.message : `"${field}" ${issue.message}`
}

/** Defines an action from its fields (strict: unknown fields are errors) and its implementation. */
export function defineAction<Shape extends z.core.$ZodLooseShape>(
  name: string,
  shape: Shape,
  perform: (
    action: z.output<z.ZodObject<Shape, z.core.$strict>>,
    situation: Situation,
  ) => Mutation[],
  aliases: Aliases = {},
): ActionType {
  const schema = z.strictObject(shape)
  return {
    name,
    read({actionType: _, ...body}) {
      const parsed = schema.safeParse(withAliases(body, aliases))
      if (parsed.success) return (situation) => perform(parsed.data, situation)
      const [issue] = parsed.error.issues
      return malformed(issue ? describeIssue(issue) : 'is malformed')
    },
  }
}
