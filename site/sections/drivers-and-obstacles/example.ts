import {type Example, string, text} from '../example.ts'

export const example: Example = {
  section: () => ({
    heading: string('Vad drog, och vad stod i vägen?'),
    intro: text('Räknat ur berättelserna. Hinder är lika viktiga som lockelser.'),
  }),
}
