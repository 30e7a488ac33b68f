import {defineField, defineType} from '@sanity/types'
import {
  contrastRatio,
  isHexColour,
  isRecord,
  nearestReadable,
  TEXT_CONTRAST,
} from '../../validation/index.ts'
import type {PaletteColours} from '../../vocabulary/index.ts'
import {isColour} from './colour.ts'

const colours: readonly {name: keyof PaletteColours; title: string; description: string}[] = [
  {name: 'background', title: 'Bakgrund', description: 'Sidans botten.'},
  {name: 'surface', title: 'Yta', description: 'Kort och fält ovanpå bakgrunden.'},
  {name: 'text', title: 'Text', description: 'På bakgrund och yta.'},
  {name: 'primary', title: 'Huvudfärg', description: 'Länkar, knappar och stora fält.'},
  {name: 'onPrimary', title: 'Text på huvudfärgen', description: 'Knapparnas text.'},
  {name: 'accent', title: 'Accentfärg', description: 'Det som ska synas mest.'},
  {name: 'onAccent', title: 'Text på accentfärgen', description: ''},
]

/** Every text and background pair used in templates. */
const textPairs: readonly (readonly [text: keyof PaletteColours, ground: keyof PaletteColours])[] =
  [
    ['text', 'background'],
    ['text', 'surface'],
    ['primary', 'background'],
    ['primary', 'surface'],
    ['onPrimary', 'primary'],
    ['onAccent', 'accent'],
  ]

const titleOf = (name: string) => colours.find((colour) => colour.name === name)?.title ?? name

/** The chosen colours that are paired with this one, as text or background. */
const chosen = (palette: Partial<Record<string, unknown>>, names: readonly string[]): string[] =>
  names.map((name) => palette[name]).filter(isHexColour)

/** Suggests the nearest colour that is readable with everything it is paired with. */
function advice(palette: Partial<Record<string, unknown>>, name: string, colour: string): string {
  const grounds = textPairs.filter(([text]) => text === name).map(([, ground]) => ground)
  const nearest = nearestReadable(colour, chosen(palette, grounds))
  return nearest
    ? `Närmaste färg som går att läsa är ${nearest}.`
    : `Ingen färg går att läsa på både ${grounds.map((ground) => titleOf(ground).toLowerCase()).join(' och ')}: gör dem mer lika.`
}

/** The unreadable pairs in a palette, one sentence each with a suggestion; empty when all are readable. */
export function unreadablePairs(palette: Partial<Record<string, unknown>>): {
  message: string
  path: [string]
}[] {
  return textPairs.flatMap(([text, ground]) => {
    const [one, other] = [palette[text], palette[ground]]
    if (!isHexColour(one) || !isHexColour(other)) return []
    const ratio = contrastRatio(one, other)
    if (ratio >= TEXT_CONTRAST) return []
    const measured = (Math.floor(ratio * 10) / 10).toLocaleString('sv')
    const needed = TEXT_CONTRAST.toLocaleString('sv')
    return [
      {
        message: `${titleOf(text)} går inte att läsa på ${titleOf(ground).toLowerCase()}: kontrasten är ${measured}:1 och ska vara minst ${needed}:1. ${advice(palette, text, one)}`,
        path: [text],
      },
    ]
  })
}

/** A campaign's colours, all seven or none: without a palette the theme's own is used. */
export const palette = defineType({
  name: 'palette',
  title: 'Färger',
  type: 'object',
  options: {columns: 2},
  fields: colours.map(({name, title, description}) =>
    defineField({
      name,
      title,
      description,
      type: 'colour',
      validation: (rule) => [rule.required().error('Välj en färg'), rule.custom(isColour)],
    }),
  ),
  validation: (rule) =>
    rule.custom((value) => {
      const problems = isRecord(value) ? unreadablePairs(value) : []
      return problems.length === 0 ? true : problems
    }),
})
