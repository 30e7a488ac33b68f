/**
 * GROQ decides by their values whether `[$x]` is an index, an attribute or a filter, and slices take numbers
 * only: parameters in such brackets are put into the text before it is parsed.
 */
const BRACKETS = /\[([\s\w$.+\-*/%()]*)\]/g
const PARAMETER = /\$(\w+)/g

/** Names of the parameters that stand in brackets with nothing but constants. */
export function constantParameters(query: string): readonly string[] {
  const names = [...query.matchAll(BRACKETS)].flatMap(([, content = '']) =>
    [...content.matchAll(PARAMETER)].map(([, name = '']) => name),
  )
  return [...new Set(names)].sort()
}
