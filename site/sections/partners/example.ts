import {type Example, first, keyed, string, to} from '../example.ts'

const names = [
  'Region Blekinge',
  'Kommunförbundet',
  'Handelskammaren Mälardalen',
  'Europeiska unionen',
  'LEADER Skellefteå Älvdal',
  'Tekniska högskolan',
  'Sparbanksstiftelsen',
  'Näringslivsbolaget',
  'Jordbruksverket',
  'Hyresbostäder',
  'Sågverket',
  'Hela Sverige ska leva',
]

export const example: Example = {
  section: (count) => ({
    heading: string('Bakom kampanjen'),
    items: keyed(first(names, count).map((_, index) => to(`example-organisation-${index}`))),
  }),
  documents: () =>
    names.map((name, index) => ({
      _id: `example-organisation-${index}`,
      _type: 'organisation',
      name,
      kind: 'association',
      url: 'https://example.org/',
    })),
}
