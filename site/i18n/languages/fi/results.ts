import type {ResultTexts} from '../../results.ts'

export const results: ResultTexts = {
  answers: '{count, plural, one {# vastaus} other {# vastausta}}, {dates}',
  source:
    'Lähde: kysymys tällä sivustolla. Vastaukset lasketaan ilman nimiä, ja vastaajat ovat itse päättäneet vastata.',
  answer: 'Vastaa',
  tooFew: 'Vastaukset näkyvät tässä, kun vähintään kymmenen on vastannut.',
  withheld: 'ei näytetä',
  small: 'Alle viiden lukuja ei näytetä, eikä lukuja, joista ne voisi päätellä.',
  scoreMeans:
    'Net Promoter Score: vastausten 9 ja 10 osuus miinus vastausten 0–6 osuus. Asteikko on −100:sta 100:aan.',
  margin: 'virhemarginaali ±{margin} (95 %)',
  ladder: 'Lukijasta lähettilääksi',
  ladderSource:
    'Lähde: sivuston oma laskenta, {dates}, ilman evästeitä ja ketään tunnistamatta. Luvut ovat tekoja, eivät ihmisiä.',
  steps: {
    read: 'Luki',
    subscribed: 'Tilasi',
    asked: 'Kysyi',
    signedUp: 'Ilmoittautui',
    told: 'Kertoi',
    ambassador: 'Halusi lähettilääksi',
  },
}
