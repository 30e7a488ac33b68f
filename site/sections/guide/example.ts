import {type Example, first, keyed, richText, slug, string, text, to} from '../example.ts'

const steps = [
  ['Säg hej', 'Skriv till oss eller kom till språkkaféet. Du behöver inget ärende.'],
  ['Anmäl flytten', 'Skatteverket folkbokför dig. Ta med pass och hyreskontrakt.'],
  ['Ordna bank och bank-id', 'Det mesta börjar där. Räkna med två veckor.'],
  ['Sök förskola', 'Kön är kort, men den börjar den dag du anmäler dig.'],
  ['Bjud någon på något', 'En tallrik mat från ditt eget kök räcker långt.'],
] as const

const idOf = (campaign: string) => `example-guide-${campaign}`

export const example: Example = {
  section: (_count, campaign) => ({guide: to(idOf(campaign))}),
  documents: (count, campaign) => [
    {
      _id: idOf(campaign),
      _type: 'guide',
      title: string('De första veckorna'),
      slug: slug(campaign),
      lead: text('Några saker i rätt ordning. Bocka av i din egen takt.'),
      steps: keyed(
        first(steps, count).map(([title, body]) => ({
          _type: 'guideStep',
          title: string(title),
          body: richText(body),
        })),
      ),
    },
  ],
}
