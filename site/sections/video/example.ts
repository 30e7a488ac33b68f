import {type Example, picture, string, text} from '../example.ts'

export const example: Example = {
  section: () => ({
    heading: string('Tre minuter i hamnen'),
    intro: text('En film utan musik. Måsarna räcker.'),
    url: 'https://vimeo.com/76979871',
    poster: picture('askersund', 'Hamnen med färgglada bodar och båtar.'),
    description: text(
      'En hamnkapten tar emot en båt, kokar kaffe och förklarar vad en knop säger.',
    ),
  }),
}
