import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      'Za stronę {site} odpowiada {owner}. Chcemy, żeby mogło z niej korzystać jak najwięcej osób. Tutaj opisujemy, na ile strona spełnia szwedzką ustawę o dostępności cyfrowych usług publicznych (2018:1937), jakie braki znamy i jak zgłosić kolejne, żebyśmy mogli je usunąć.',
    how: 'Na ile dostępna jest strona?',
    status: {
      full: 'Strona jest w pełni zgodna z ustawą o dostępności cyfrowych usług publicznych.',
      partial:
        'Strona jest częściowo zgodna z ustawą o dostępności cyfrowych usług publicznych. Braki opisano poniżej.',
      none: 'Strona jest niezgodna z ustawą o dostępności cyfrowych usług publicznych. Braki opisano poniżej.',
    },
    deficiencies: 'Treści niedostępne',
    noDeficiencies: 'Nie wiemy o niczym na stronie, co byłoby niedostępne.',
    reasons: {
      shortcoming: 'Niezgodność z wymaganiami ustawy',
      burden: 'Nadmierne obciążenie (§ 12)',
      exempt: 'Treści, których ustawa nie obejmuje (§ 9)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'zostanie usunięte do {date}',
    help: 'Jeśli z czegoś nie możesz skorzystać',
    helpText:
      'Potrzebujesz treści z tej strony w innej formie, na przykład odczytanych na głos, większym drukiem lub prostym językiem? Napisz na adres {email}, czego potrzebujesz.',
    report: 'Zgłoś brak',
    reportText:
      'Coś nie działa i nie ma o tym mowy na tej stronie albo uważasz, że nie spełniamy wymagań ustawy? Napisz na adres {email}, a będziemy wiedzieć, co poprawić.',
    supervision: 'Nadzór',
    supervisionText:
      'Nad przestrzeganiem ustawy czuwa szwedzki Urząd do spraw Administracji Cyfrowej, Digg. Jeśli sposób, w jaki zajmujemy się twoimi uwagami, ci nie odpowiada, możesz zgłosić to do Digg.',
    supervisionLink: 'Zgłoś do Digg (po szwedzku)',
    tested: 'Jak sprawdziliśmy stronę',
    testedBy: 'Ocenę strony przeprowadził podmiot: {by}.',
    testedSelf: 'Stronę sprawdziliśmy sami.',
    assessed: 'Ostatnia ocena: {date}.',
    updated: 'Ostatnia aktualizacja deklaracji: {date}.',
  },
  privacy: {
    responsible: 'Kto odpowiada?',
    responsibleText: 'Administratorem danych osobowych na stronie {site} jest {owner}.',
    visitors: 'Gdy odwiedzasz stronę',
    visitorsText:
      'Strona nie używa plików cookie, nie pobiera niczego z innych stron i cię nie śledzi. To, co zdecydujesz się zapisać, na przykład odhaczone kroki poradnika albo postępy w kursie, zostaje wyłącznie w twojej przeglądarce. Liczymy, ile razy strony są czytane, z jakiego rodzaju witryn lub z którego z naszych własnych linków przychodzą czytelnicy oraz ile razy wysłano formularze, pobrano pliki, otwarto ogłoszenia i ukończono kursy, ale nie zapisujemy, kim są czytelnicy.',
    letters: 'Gdy do nas piszesz',
    lettersText:
      'Gdy się z nami kontaktujesz, używamy twoich danych, żeby odpowiedzieć, i przechowujemy je tak długo, jak wymaga tego sprawa. Pismo do gminy, regionu lub innego szwedzkiego urzędu może być dokumentem publicznym.',
    people: 'Gdy widać cię na stronie',
    peopleText:
      'Pokazujemy imię, nazwisko, zdjęcie i historię osób, które się na to zgodziły lub wobec których mamy inną podstawę prawną. Zapisujemy tę podstawę, jej zakres i czas obowiązywania. Gdy ten czas minie albo gdy zmienisz zdanie, znikasz ze wszystkich stron, a zdjęcia są usuwane.',
    rights: 'Twoje prawa',
    rightsText:
      'Możesz zapytać, jakie dane o tobie mamy, żądać ich sprostowania lub usunięcia, ograniczyć ich wykorzystanie albo się mu sprzeciwić. Zgodę zawsze możesz wycofać.',
    ask: 'Napisz na adres {email}.',
    complaint:
      'Jeśli uważasz, że robimy coś źle, możesz złożyć skargę do szwedzkiego urzędu ochrony danych, Integritetsskyddsmyndigheten, imy.se.',
  },
}
