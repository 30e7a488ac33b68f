import type {ResultTexts} from '../../results.ts'

export const results: ResultTexts = {
  answers: '{count, plural, one {# réponse} many {# de réponses} other {# réponses}}, {dates}',
  source:
    'Source : la question posée ici, sur le site. Les réponses sont comptées sans nom, et ceux qui répondent l’ont choisi.',
  answer: 'Répondre',
  tooFew: 'Les réponses s’affichent ici dès que dix personnes au moins ont répondu.',
  withheld: 'non affiché',
  small:
    'Les nombres inférieurs à cinq ne sont pas affichés, ni ceux qui permettraient de les déduire.',
  scoreMeans:
    'Net Promoter Score : la part des réponses 9 ou 10 moins la part des réponses de 0 à 6. L’échelle va de −100 à 100.',
  margin: 'marge d’erreur ±{margin} (95 %)',
  ladder: 'De la lecture à l’engagement',
  ladderSource:
    'Source : le comptage du site lui-même, {dates}, sans cookies et sans reconnaître personne. Les nombres sont des actions, pas des personnes.',
  steps: {
    read: 'Ont lu',
    subscribed: 'Se sont abonnés',
    asked: 'Ont posé une question',
    signedUp: 'Se sont inscrits',
    told: 'Ont raconté',
    ambassador: 'Ont voulu être ambassadeurs',
  },
}
