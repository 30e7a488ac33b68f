/** Words of results shown on a page. Swedish is the original: its keys are the keys of every language. */
export const results = {
  answers: '{count, plural, one {# svar} other {# svar}}, {dates}',
  source:
    'Källa: frågan här på webbplatsen. Svaren räknas utan namn, och de som svarar har själva valt att göra det.',
  answer: 'Ge ditt svar',
  tooFew: 'Svaren visas här när minst tio har svarat.',
  withheld: 'visas inte',
  small: 'Tal under fem visas inte, och inte heller tal som skulle avslöja dem.',
  scoreMeans:
    'Net Promoter Score: andelen som svarade 9 eller 10 minus andelen som svarade 0 till 6. Skalan går från −100 till 100.',
  margin: 'felmarginal ±{margin} (95 %)',
  ladder: 'Från läsare till ambassadör',
  ladderSource:
    'Källa: webbplatsens egen räkning, {dates}, utan kakor och utan att någon känns igen. Talen är handlingar, inte personer.',
  steps: {
    read: 'Läste',
    subscribed: 'Prenumererade',
    asked: 'Frågade',
    signedUp: 'Anmälde sig',
    told: 'Berättade',
    ambassador: 'Ville bli ambassadör',
  },
} as const
