import {type Example, first, keyed, string} from '../example.ts'

/** What the Studio allows at most. */
const MOST = 6

const figures = [
  [9, 'minuter', 'till jobbet för den som cyklar', 'Kommunens resvaneundersökning', 2024],
  [280, 'personer', 'anställer kommunen varje år', 'Kommunens personalbokslut', 2024],
  [25600, 'invånare', 'i kommunen vid årsskiftet', 'SCB, Folkmängd', 2025],
  [0.4, 'procent', 'köar längre än en månad till förskolan', 'Skolverket', 2024],
  [1150000, 'kronor', 'kostar ett medianhus', 'SCB, Fastighetsprisstatistik', 2024],
  [412, 'sjöar', 'som går att bada i', 'SMHI', 2023],
] as const

export const example: Example = {
  section: (count) => ({
    heading: string('Några tal att ta med'),
    figures: keyed(
      first(figures, Math.min(count, MOST)).map(([value, unit, label, name, year]) => ({
        _type: 'figure',
        value,
        unit: string(unit),
        label: string(label),
        year,
        source: {_type: 'source', name},
      })),
    ),
  }),
}
