import {consent, type Example, first, keyed, picture, string, text, to} from '../example.ts'

const people = [
  ['Sara Nordlander', 'Inflyttarlots: bostad, skola och bredband', 'inflytt-sara'],
  ['Göran Lindkvist', 'Jobb och etablering', 'kumla-goran'],
  ['En väg in', 'En adress för alla frågor', null],
  ['Olena Kovaltjuk', 'Ukrainska, engelska och svenska', 'inflytt-olena'],
] as const

export const example: Example = {
  section: (count) => ({
    heading: string('En väg in'),
    intro: text('Skriv en rad. En människa svarar, oftast samma dag.'),
    items: keyed(
      first(people, Math.min(count, people.length)).map((_, index) =>
        to(`example-contact-${index}`),
      ),
    ),
  }),
  documents: () =>
    people.map(([name, role, portrait], index) => ({
      _id: `example-contact-${index}`,
      _type: 'contactPerson',
      name,
      role: string(role),
      organisation: to('example-organisation-0'),
      email: 'inflyttning@kommunen.example',
      ...(portrait ? {portrait: picture(portrait, `Porträtt av ${name}.`)} : {}),
      ...(index === 0 ? {phone: '0910-12 34 56'} : {}),
      isSample: true,
      consent,
    })),
}
