import {type Example, first, keyed, richText, string} from '../example.ts'

const questions = [
  ['Måste jag kunna svenska?', 'Inte för att komma, men för att stanna. Kurserna är gratis.'],
  [
    'Är det svårt att hitta bostad?',
    'Hyresrätt tar några månader. Hus finns, lånet tar längst tid.',
  ],
  ['Vad gör min partner?', 'Vi frågar runt. Det låter enkelt, och det är ofta så jobb blir till.'],
  ['Hur mörkt är det i december?', 'Fyra timmar ljus. Resten är stjärnor och bastu.'],
] as const

export const example: Example = {
  section: (count) => ({
    heading: string('Innan du packar'),
    questions: keyed(
      first(questions, count).map(([question, answer]) => ({
        _type: 'question',
        question: string(question),
        answer: richText(answer),
      })),
    ),
  }),
}
