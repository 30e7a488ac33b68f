import {consent, type Example, first, keyed, picture, slug, string, text, to} from '../example.ts'

const people = [
  ['Malin Cederholm', 'Marinbiolog', 'blekinge-malin', 'Här hinner jag se havet före mötet.'],
  ['Viktor Petrov', 'Spelutvecklare', 'blekinge-viktor', 'Studion är liten, vikarna är stora.'],
  ['Amira Haddad', 'Inköpare och nyinflyttad', 'kumla-amira', 'Tåget tar nio minuter.'],
  ['Samuel Okafor', 'Mjukvaruingenjör', 'kumla-samuel', 'Jag köpte hus för priset av en balkong.'],
  ['Sara Nordlander', 'Inflyttarlots', 'inflytt-sara', 'Först bullar, sedan blanketter.'],
  ['Leo Bergqvist', 'Student och basist', 'smart-move-leo', 'Replokalen ligger över skolan.'],
  ['Noor Rahimi', 'Logistiker', 'smart-move-noor', 'Karriären behövde ingen kö.'],
  ['Fatima El Amrani', 'Rektor', 'inflytt-fatima', 'Jag kan namnet på varje barn.'],
  ['Bosse Fredriksson', 'Hamnkapten på deltid', 'askersund-bosse', 'Våra båtar har kaffe ombord.'],
  ['Elsa Tekle', 'Glassmakare', 'askersund-elsa', 'Fjorton smaker och en brygga.'],
  ['Emil Sandgren', 'Träbyggare', 'skelleftea-emil', 'Jag bygger högt, i trä.'],
  [
    'Maria-Elisabeth Lindström-Abrahamsson',
    'Verksamhetsutvecklare inom landsbygdsutveckling',
    'inflytt-margit',
    'Långt namn, kort väg till jobbet.',
  ],
] as const

export const example: Example = {
  section: (count) => ({
    heading: string('De öppnar dörren'),
    intro: text('Fråga dem som redan bor här. De svarar gärna och ljuger sällan.'),
    items: keyed(first(people, count).map((_, index) => to(`example-ambassador-${index}`))),
    limit: count,
  }),
  documents: () =>
    people.map(([name, role, portrait, quote], index) => ({
      _id: `example-ambassador-${index}`,
      _type: 'ambassador',
      name,
      slug: slug(`person-${index}`),
      role: string(role),
      portrait: picture(portrait, `Tecknat porträtt av ${name}.`),
      quote: text(quote),
      summary: text(quote),
      place: to('example-place-0'),
      isSample: true,
      consent,
    })),
}
