import {type Example, keyed, picture, richText, slug, string, text, to} from '../example.ts'

const titles = [
  'Huset finns. Lånet dröjer',
  'Nästa buss: i morgon',
  'Sju sätt att säga välkommen',
  'Märket som bytte sida',
  'En älg till frukost',
  'Konsten att ro baklänges',
  'Vem tar över ladugården?',
]

export const example: Example = {
  section: () => ({
    heading: string('Ur magasinet'),
    intro: text('Två gånger om året, på papper och här.'),
  }),
  documents: (count, campaign) => [
    ...titles.map((title, index) => ({
      _id: `example-article-${index}`,
      _type: 'article',
      title: string(title),
      slug: slug(`artikel-${index}`),
      byline: 'Redaktionen',
      lead: text('Ett reportage om det som inte syns från motorvägen.'),
      body: richText('Det började med en lapp på anslagstavlan.'),
    })),
    {
      _id: `example-issue-${campaign}`,
      _type: 'magazineIssue',
      title: string('Inflyttat'),
      slug: slug('inflyttat-2'),
      campaign: to(campaign),
      number: 2,
      year: 2026,
      season: 'autumn',
      cover: picture('inflytt-omslag', 'Omslag: ett rött hus i granskogen under en stor måne.'),
      lead: text('Om att komma, bli mottagen och bli kvar.'),
      articles: keyed(titles.slice(0, count).map((_, index) => to(`example-article-${index}`))),
    },
  ],
}
