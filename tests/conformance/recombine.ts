/** Strings, comments, multi-character operators, numbers, words, and every other character by itself. */
const LEXEMES =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*\n|\.\.\.?|->|=>|::|[=!<>]=|&&|\|\||\*\*|\d+(?:\.\d+)?|[\w$]+|\S/g

const OPERATORS = '+ - * / % ** == != < > <= >= in match && ||'.split(' ')
const ENDINGS = ['[]', '[0]', '.x', '->', '{...}', '[0..1]', '|order(_id desc)', '{a,"b":^.c}']

export type Lexemes = readonly string[]

/** One change to a query; the numbers choose where and what, whatever their size. */
export interface Edit {
  kind: 'graft' | 'operator' | 'drop' | 'swap' | 'extend'
  at: number
  donor: number
  part: number
}

export function lexemesOf(query: string): Lexemes {
  return query.match(LEXEMES) ?? []
}

const choose = <Item>(items: readonly Item[], number: number): Item | undefined =>
  items[number % Math.max(items.length, 1)]

/** The contents of each pair of matching brackets: start and end, without the brackets. */
function insides(lexemes: Lexemes): [number, number][] {
  const found: [number, number][] = []
  const open: number[] = []
  for (const [index, lexeme] of lexemes.entries()) {
    if ('([{'.includes(lexeme)) open.push(index + 1)
    else if (')]}'.includes(lexeme)) {
      const start = open.pop()
      if (start !== undefined && start < index) found.push([start, index])
    }
  }
  return found
}

function edited(lexemes: Lexemes, edit: Edit, donors: readonly Lexemes[]): Lexemes {
  const {kind, at, part} = edit
  const donor = choose(donors, edit.donor) ?? []
  const place = at % Math.max(lexemes.length, 1)
  switch (kind) {
    case 'graft': {
      const [to, from] = [choose(insides(lexemes), at), choose(insides(donor), part)]
      return to && from ? lexemes.toSpliced(to[0], to[1] - to[0], ...donor.slice(...from)) : lexemes
    }
    case 'operator': {
      const places = lexemes.flatMap((lexeme, i) => (OPERATORS.includes(lexeme) ? [i] : []))
      const chosen = choose(places, at)
      return chosen === undefined ? lexemes : lexemes.with(chosen, choose(OPERATORS, part) ?? '')
    }
    case 'drop':
      return lexemes.toSpliced(place, 1)
    case 'swap':
      return lexemes.toSpliced(place, 1, choose(donor, part) ?? '')
    case 'extend':
      return [...lexemes, choose(ENDINGS, part) ?? '']
  }
}

/** A query with pieces of others spliced in; it may or may not be valid GROQ. */
export function recombine(
  query: Lexemes,
  edits: readonly Edit[],
  donors: readonly Lexemes[],
): string {
  const lexemes = edits.reduce((current, edit) => edited(current, edit, donors), query)
  return lexemes.join(' ').replaceAll(' :: ', '::')
}
