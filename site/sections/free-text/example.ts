import {action, type Example, keyed, picture, richText, string} from '../example.ts'

export const example: Example = {
  section: () => ({
    heading: string('Vad gör folk på dagarna?'),
    body: richText(
      'Mätt i fält och åkrar är det här en lantlig plats. Mätt i radiofrekvenser är det trängre: här testas nät som ännu inte har något namn, och i husen intill byggs prototyper.',
      'Det finns tre sorters arbetsgivare:',
      '- De som har funnits i hundra år',
      '- De som kom för att det fanns plats',
      '- De som inte har öppnat än, och där du skulle behövas',
    ),
    image: picture('kumla-mast', 'En mast över slätten i skymningen; en person vinkar.'),
    actions: keyed([action('Lediga jobb', 'opportunities')]),
  }),
}
