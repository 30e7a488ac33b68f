import type {ResultTexts} from '../../results.ts'

export const results: ResultTexts = {
  answers: '{count, plural, one {# svar} other {# svar}}, {dates}',
  source:
    'Kilde: spørsmålet her på nettstedet. Svarene telles uten navn, og de som svarer, har selv valgt det.',
  answer: 'Gi ditt svar',
  tooFew: 'Svarene vises her når minst ti har svart.',
  withheld: 'vises ikke',
  small: 'Tall under fem vises ikke, og heller ikke tall som ville avsløre dem.',
  scoreMeans:
    'Net Promoter Score: andelen som svarte 9 eller 10, minus andelen som svarte 0 til 6. Skalaen går fra −100 til 100.',
  margin: 'feilmargin ±{margin} (95 %)',
  ladder: 'Fra leser til ambassadør',
  ladderSource:
    'Kilde: nettstedets egen telling, {dates}, uten informasjonskapsler og uten at noen gjenkjennes. Tallene er handlinger, ikke personer.',
  steps: {
    read: 'Leste',
    subscribed: 'Abonnerte',
    asked: 'Spurte',
    signedUp: 'Meldte seg på',
    told: 'Fortalte',
    ambassador: 'Ville bli ambassadør',
  },
}
