import {type Example, text, to} from '../example.ts'

export const example: Example = {
  section: () => ({
    person: to('example-ambassador-0'),
    quote: text('Jag flyttade för jobbet. Jag blev kvar för att någon frågade hur det gick.'),
  }),
}
