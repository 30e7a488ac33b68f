import {type Example, first, keyed, slug, string, text, to} from '../example.ts'

const places = [
  ['Örebro', 59.27, 15.21],
  ['Kumla', 59.13, 15.14],
  ['Sörby', 59.115, 15.165],
  ['Hallsberg', 59.07, 15.11],
  ['Askersund', 58.88, 14.9],
  ['Karlskoga', 59.33, 14.52],
  ['Degerfors', 59.24, 14.43],
  ['Nora', 59.52, 15.04],
  ['Lindesberg', 59.59, 15.23],
  ['Hällefors', 59.78, 14.52],
  ['Ljusnarsberg', 59.88, 14.99],
  ['Laxå', 58.99, 14.62],
] as const

export const example: Example = {
  section: (count) => ({
    heading: string('Rutor på kartan'),
    intro: text('Från Hällefors i norr till Askersund i söder.'),
    places: keyed(first(places, count).map((_, index) => to(`example-place-${index}`))),
  }),
  documents: () => [
    {
      _id: 'example-place-region',
      _type: 'place',
      name: 'Örebroregionen',
      slug: slug('region'),
      kind: 'region',
    },
    ...places.map(([name, lat, lng], index) => ({
      _id: `example-place-${index}`,
      _type: 'place',
      name,
      slug: slug(`plats-${index}`),
      kind: 'municipality',
      parent: to('example-place-region'),
      coordinates: {_type: 'geopoint', lat, lng},
    })),
  ],
}
