import type {ResultTexts} from '../../results.ts'

export const results: ResultTexts = {
  answers: '{count, plural, one {# svar} other {# svar}}, {dates}',
  source:
    'Kilde: spørgsmålet her på webstedet. Svarene tælles uden navn, og de, der svarer, har selv valgt det.',
  answer: 'Giv dit svar',
  tooFew: 'Svarene vises her, når mindst ti har svaret.',
  withheld: 'vises ikke',
  small: 'Tal under fem vises ikke, og heller ikke tal, der ville afsløre dem.',
  scoreMeans:
    'Net Promoter Score: andelen, der svarede 9 eller 10, minus andelen, der svarede 0 til 6. Skalaen går fra −100 til 100.',
  margin: 'fejlmargin ±{margin} (95 %)',
  ladder: 'Fra læser til ambassadør',
  ladderSource:
    'Kilde: webstedets egen optælling, {dates}, uden cookies og uden at nogen genkendes. Tallene er handlinger, ikke personer.',
  steps: {
    read: 'Læste',
    subscribed: 'Abonnerede',
    asked: 'Spurgte',
    signedUp: 'Tilmeldte sig',
    told: 'Fortalte',
    ambassador: 'Ville være ambassadør',
  },
}
