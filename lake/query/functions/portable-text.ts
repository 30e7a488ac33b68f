import {copiesDeeply} from '../budget/cost.ts'
import {blockText} from '../text/block-text.ts'
import {type Functions, pure} from './definition.ts'

function blockTexts(values: readonly unknown[]): string[] {
  return values.flatMap((value) => {
    if (Array.isArray(value)) return blockTexts(value)
    return blockText(value) ?? []
  })
}

/** `pt::text()`: https://www.sanity.io/docs/specifications/groq-functions#pt-text */
function text(value: unknown): string | null {
  if (!Array.isArray(value)) return blockText(value)
  const texts = blockTexts(value)
  return texts.length > 0 ? texts.join('\n\n') : null
}

export const PORTABLE_TEXT: Functions = {text: pure(copiesDeeply, text)}
