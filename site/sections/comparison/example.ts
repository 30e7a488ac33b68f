import {type Example, first, keyed, slug, string, text, to} from '../example.ts'

const rows = [
  ['Dagsljus vid midsommar', 'timmar', 18.6, 14.7, 'Fyra timmar extra kväll. Ingår i hyran.'],
  ['Hål på golfbanan', 'hål', 18, 18, 'Oavgjort.'],
  ['Restid till jobbet', 'minuter', 9, 47, 'Räknat dörr till dörr.'],
  ['Medianpris för ett hus', 'tusen kronor', 2450, 31200, 'Det blir pengar över till båten.'],
  ['Bokstäver i ortnamnet', 'bokstäver', 5, 8, 'Man tjänar in tre varje gång.'],
  ['Dagsljus vid jul', 'timmar', 6.1, 9.6, 'Vi sa att vi räknade rättvist.'],
  ['Badplatser', 'stycken', 14, 2, 'En per helg, hela sommaren.'],
] as const

export const example: Example = {
  section: (count) => ({
    heading: string('En helt rättvis jämförelse'),
    intro: text('Vi har räknat på båda platserna. Siffrorna är valda med omsorg.'),
    left: to('example-place-0'),
    right: to('example-place-away'),
    rows: keyed(
      first(rows, count).map(([label, unit, left, right, comment]) => ({
        _type: 'comparisonRow',
        label: string(label),
        unit: string(unit),
        left,
        right,
        year: 2024,
        comment: string(comment),
        sources: keyed([{_type: 'source', name: 'Egen räkning'}]),
      })),
    ),
  }),
  documents: () => [
    {
      _id: 'example-place-away',
      _type: 'place',
      name: 'Palo Alto',
      slug: slug('palo-alto'),
      kind: 'municipality',
    },
  ],
}
