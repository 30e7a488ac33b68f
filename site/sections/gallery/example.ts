import {type Example, first, keyed, picture, string} from '../example.ts'

const pictures = [
  ['inflytt-alv', 'Älven i kvällsljus.'],
  ['inflytt-norrsken', 'Norrsken över byn.'],
  ['blekinge', 'Segelbåtar utanför en fyr.'],
  ['inflytt-bruk', 'Bruket med sina skorstenar.'],
  ['varmland', 'Ett par på en brygga i skymningen.'],
  ['inflytt-fjall', 'Fjäll med snö på topparna.'],
  ['askersund', 'Hamnen med färgglada bodar.'],
] as const

export const example: Example = {
  section: (count) => ({
    heading: string('Hur ser det ut?'),
    images: keyed(first(pictures, count).map(([file, alt]) => picture(file, alt, alt))),
  }),
}
