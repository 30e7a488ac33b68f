import type {ResultTexts} from '../../results.ts'

export const results: ResultTexts = {
  answers: '{count, plural, one {# antwoord} other {# antwoorden}}, {dates}',
  source:
    'Bron: de vraag hier op de website. Antwoorden worden zonder naam geteld, en wie antwoordt, heeft daar zelf voor gekozen.',
  answer: 'Antwoord geven',
  tooFew: 'De antwoorden staan hier zodra minstens tien mensen hebben geantwoord.',
  withheld: 'niet getoond',
  small:
    'Getallen onder de vijf worden niet getoond, en getallen waaruit ze zouden blijken ook niet.',
  scoreMeans:
    'Net Promoter Score: het aandeel dat 9 of 10 antwoordde min het aandeel dat 0 tot en met 6 antwoordde. De schaal loopt van −100 tot 100.',
  margin: 'foutmarge ±{margin} (95%)',
  ladder: 'Van lezer tot ambassadeur',
  ladderSource:
    'Bron: de eigen telling van de website, {dates}, zonder cookies en zonder iemand te herkennen. De getallen zijn handelingen, geen personen.',
  steps: {
    read: 'Gelezen',
    subscribed: 'Geabonneerd',
    asked: 'Gevraagd',
    signedUp: 'Aangemeld',
    told: 'Verteld',
    ambassador: 'Wilde ambassadeur worden',
  },
}
