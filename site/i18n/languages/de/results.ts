import type {ResultTexts} from '../../results.ts'

export const results: ResultTexts = {
  answers: '{count, plural, one {# Antwort} other {# Antworten}}, {dates}',
  source:
    'Quelle: die Frage hier auf der Website. Antworten werden ohne Namen gezählt, und wer antwortet, tut es aus eigenem Entschluss.',
  answer: 'Antwort geben',
  tooFew: 'Die Antworten stehen hier, sobald mindestens zehn Menschen geantwortet haben.',
  withheld: 'nicht gezeigt',
  small: 'Zahlen unter fünf werden nicht gezeigt, ebenso wenig Zahlen, aus denen sie sich ergäben.',
  scoreMeans:
    'Net Promoter Score: der Anteil derer, die 9 oder 10 antworteten, minus der Anteil derer, die 0 bis 6 antworteten. Die Skala reicht von −100 bis 100.',
  margin: 'Fehlerspanne ±{margin} (95 %)',
  ladder: 'Vom Lesen zum Mitmachen',
  ladderSource:
    'Quelle: die eigene Zählung der Website, {dates}, ohne Cookies und ohne jemanden wiederzuerkennen. Gezählt sind Handlungen, keine Personen.',
  steps: {
    read: 'Gelesen',
    subscribed: 'Abonniert',
    asked: 'Gefragt',
    signedUp: 'Angemeldet',
    told: 'Erzählt',
    ambassador: 'Als Botschafter gemeldet',
  },
}
