import type {Drawing} from '../kit/svg.ts'

/** The same drawing in other inks: each colour of `from` becomes the colour with the same name in `to`. */
export const recolour = <Ink extends string>(
  drawing: Drawing,
  from: Record<Ink, string>,
  to: Partial<Record<Ink, string>>,
): Drawing => {
  const swap = new Map<string, string>()
  for (const name in to) {
    const colour = to[name]
    if (colour) swap.set(from[name], colour)
  }
  const change = (text: string): string =>
    text.replace(/#[0-9a-f]{6}\b/g, (hex) => swap.get(hex) ?? hex)
  return {
    ...drawing,
    body: change(drawing.body),
    ...(drawing.defs === undefined ? {} : {defs: change(drawing.defs)}),
  }
}
