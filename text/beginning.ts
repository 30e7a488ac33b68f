const segmenter = /* @__PURE__ */ new Intl.Segmenter('sv', {granularity: 'grapheme'})

/** Code units past a cut that are looked at, to see whether a letter crosses it: more than the longest emoji has. */
const MARGIN = 64

/** The beginning of a text, at most so many code units, cut between letters as readers count them. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text
  let end = 0
  for (const {index, segment} of segmenter.segment(text.slice(0, most + MARGIN))) {
    if (index + segment.length > most) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
