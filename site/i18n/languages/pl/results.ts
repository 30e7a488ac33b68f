import type {ResultTexts} from '../../results.ts'

export const results: ResultTexts = {
  answers:
    '{count, plural, one {# odpowiedź} few {# odpowiedzi} many {# odpowiedzi} other {# odpowiedzi}}, {dates}',
  source:
    'Źródło: pytanie na tej stronie. Odpowiedzi liczymy bez nazwisk, a osoby odpowiadające same tak zdecydowały.',
  answer: 'Odpowiedz',
  tooFew: 'Odpowiedzi pojawią się tutaj, gdy odpowie co najmniej dziesięć osób.',
  withheld: 'nie pokazujemy',
  small: 'Nie pokazujemy liczb mniejszych niż pięć ani liczb, z których by wynikały.',
  scoreMeans:
    'Net Promoter Score: odsetek odpowiedzi 9 lub 10 minus odsetek odpowiedzi od 0 do 6. Skala sięga od −100 do 100.',
  margin: 'margines błędu ±{margin} (95%)',
  ladder: 'Od czytania do zaangażowania',
  ladderSource:
    'Źródło: własne zliczanie strony, {dates}, bez plików cookie i bez rozpoznawania kogokolwiek. Liczby to działania, nie osoby.',
  steps: {
    read: 'Czytanie',
    subscribed: 'Subskrypcja',
    asked: 'Pytanie',
    signedUp: 'Zapisanie się',
    told: 'Opowieść',
    ambassador: 'Chęć zostania ambasadorem',
  },
}
