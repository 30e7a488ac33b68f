/**
 * GROQ decides by the parameter's value whether `[$x]` is an index, an attribute or a filter, and slices only take
 * numbers. So parameters in such brackets must be known before the query is parsed.
 */
const BRACKETS = /\[([\s\w$.+\-*/%()]*)\]/g
const PARAMETER = /\$(\w+)/g

/** Names of the parameters in brackets that otherwise only contain constants. */
export function constantParameters(query: string): readonly string[] {
  const names = [...query.matchAll(BRACKETS)].flatMap(([, content = '']) =>
    [...content.matchAll(PARAMETER)].map(([, name = '']) => name),
  )
  return [...new Set(names)].sort()
}
