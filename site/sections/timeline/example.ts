import {
  consent,
  type Example,
  first,
  keyed,
  picture,
  richText,
  slug,
  string,
  text,
  to,
} from '../example.ts'

const chapters = [
  ['Huset som kostade mindre än bilen', 'inflytt-familj-2021'],
  ['Minus trettioett', 'inflytt-snogata'],
  ['Någon måste hålla i stången', 'inflytt-midsommar'],
  ['Bussen som slutade gå', 'inflytt-familj-2024'],
  ['Vi som bor här', 'inflytt-familj-2026'],
] as const

const idOf = (campaign: string) => `example-chapters-${campaign}`

export const example: Example = {
  section: (_count, campaign) => ({
    heading: string('En familj, flera år'),
    intro: text('Vi hälsade på första gången samma dag som flyttbilen.'),
    story: to(idOf(campaign)),
  }),
  documents: (count, campaign) => [
    {
      _id: idOf(campaign),
      _type: 'inflyttareStory',
      title: string('Fem år i byn'),
      slug: slug(`fem-ar-${campaign}`),
      image: picture('inflytt-kok', 'En familj kring köksbordet.'),
      lead: text('De skulle stanna över vintern.'),
      people: keyed([{_type: 'person', name: 'Lovisa'}]),
      movedFrom: {_type: 'whereTo', place: 'Hägersten', country: 'SE'},
      movedTo: to('example-place-0'),
      movedYear: 2021,
      household: 'family',
      drivkrafter: ['children'],
      hinder: ['winter'],
      body: richText('De packade en fredag.'),
      chapters: keyed(
        first(chapters, count).map(([title, image], index) => ({
          _type: 'chapter',
          date: `${2021 + Math.floor(index / 2)}-${index % 2 ? '09' : '02'}-15`,
          title: string(title),
          image: picture(image, title),
          body: richText('Så gick det.'),
        })),
      ),
      isSample: true,
      consent,
    },
  ],
}
