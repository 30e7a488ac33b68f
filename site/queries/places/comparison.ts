import {defineQuery} from 'groq'
import {stage} from '../../../schemas/publicity/index.ts'
import {slugOf} from '../address.ts'

/** GROQ: a place with what it costs and pays to live there. */
const compared = `_id, name, "slug": slug.current, living[]{measure, value, year, note, source}`

/** GROQ over a place: what decides whether it can be compared. */
const comparable = `name, "slug": ${slugOf}, "measures": living[defined(value)].measure`

/** The pairs that a campaign compares, as addresses: see comparison/pages.ts. */
export const comparisonEntries = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  "campaign": _id,
  "pairs": comparisons[]{
    "from": from->{${comparable}},
    "to": to->{${comparable}}
  }
}`)

/** Those pairs, whole. */
export const comparisonQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  comparisons[]{_key, "from": from->{${compared}}, "to": to->{${compared}}}
}`)

/** Every place that can be compared, and whether it is one of the campaign's. */
export const livingQuery = defineQuery(`${stage}{
  places,
  "compared": *[_type == "place" && count(living) > 0 && defined(slug.current)]{${compared}}
}`)
