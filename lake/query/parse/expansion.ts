/** A custom function: `fn name::space($x) = …;` */
interface Declaration {
  name: string
  /** Lexemes of its body. */
  length: number
  /** Names of the functions it calls, once per call. */
  calls: readonly string[]
}

/** Names of the functions called in a list of lexemes: `a :: b (`. */
function callsIn(lexemes: readonly string[]): string[] {
  return lexemes.flatMap((lexeme, i) => {
    const isName = lexemes[i + 1] === ':' && lexemes[i + 2] === ':' && lexemes[i + 4] === '('
    return isName ? [`${lexeme}::${lexemes[i + 3]}`] : []
  })
}

function declarationsIn(lexemes: readonly string[]): {found: Declaration[]; rest: number} {
  const found: Declaration[] = []
  let at = 0
  const skipComments = () => {
    while (lexemes[at]?.startsWith('//')) at++
  }
  for (skipComments(); lexemes[at] === 'fn'; skipComments()) {
    const end = lexemes.indexOf(';', at)
    if (end < 0) break
    const name = `${lexemes[at + 1]}::${lexemes[at + 4]}`
    const body = lexemes.slice(lexemes.indexOf('=', at), end)
    found.push({name, length: end - at, calls: callsIn(body)})
    at = end + 1
  }
  return {found, rest: at}
}

/**
 * How many lexemes a query has once each call of a custom function is replaced by the function's body, as the parser
 * does: a few functions that call each other twice expand to millions. Recursive functions are left to the parser,
 * which refuses them.
 */
export function expandedLength(lexemes: readonly string[]): number {
  const {found, rest} = declarationsIn(lexemes)
  if (found.length === 0) return lexemes.length
  const declarations = new Map(found.map((declaration) => [declaration.name, declaration]))
  const known = new Map<string, number>()
  const lengthOf = (name: string): number => {
    const declaration = declarations.get(name)
    if (!declaration) return 0
    const before = known.get(name)
    if (before !== undefined) return before
    known.set(name, 0)
    const length = declaration.calls.reduce((sum, call) => sum + lengthOf(call), declaration.length)
    known.set(name, length)
    return length
  }
  const ofDeclarations = found.reduce((sum, {name}) => sum + lengthOf(name), 0)
  const ofCalls = callsIn(lexemes.slice(rest)).reduce((sum, name) => sum + lengthOf(name), 0)
  return lexemes.length + ofDeclarations + ofCalls
}
