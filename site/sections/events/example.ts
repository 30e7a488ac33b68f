import {type Example, first, slug, string, text, to} from '../example.ts'

const found = [
  [
    'Språkkafé med rågbröd',
    'Gamla bageriet',
    'En mening på ett språk du inte kan. Resten är fika.',
  ],
  ['Öppet hus i trähuset', 'Sara kulturhus', 'Tjugo våningar, en trappa. Det finns hiss.'],
  ['Inflyttarmiddag', 'Bygdegården', 'Långbord för den som är ny och den som minns.'],
  ['Prova på: is', 'Hamnen', 'Skridskor att låna i alla storlekar.'],
] as const

export const example: Example = {
  section: (count) => ({heading: string('Kom förbi'), limit: count}),
  documents: () =>
    first(found, 12).map(([title, venue, summary], index) => ({
      _id: `example-event-${String(index).padStart(2, '0')}`,
      _type: 'event',
      title: string(title),
      slug: slug(`traff-${index}`),
      summary: text(summary),
      startsAt: `2036-${String(index + 1).padStart(2, '0')}-12T17:00:00.000Z`,
      endsAt: `2036-${String(index + 1).padStart(2, '0')}-12T19:00:00.000Z`,
      allDay: false,
      status: index === 1 ? 'postponed' : 'confirmed',
      venue,
      place: to('example-place-0'),
      ...(index === 0 ? {signupUrl: 'https://example.org/'} : {}),
    })),
}
