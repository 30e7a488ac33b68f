import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      '{owner} står bakom webbplatsen {site}. Vi vill att så många som möjligt ska kunna använda den. Här beskriver vi hur den uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du berättar om fler, så att vi kan åtgärda dem.',
    how: 'Hur tillgänglig är webbplatsen?',
    status: {
      full: 'Webbplatsen är helt förenlig med lagen om tillgänglighet till digital offentlig service.',
      partial:
        'Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna beskrivs nedan.',
      none: 'Webbplatsen är inte förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna beskrivs nedan.',
    },
    deficiencies: 'Innehåll som inte är tillgängligt',
    noDeficiencies: 'Vi känner inte till något på webbplatsen som brister i tillgänglighet.',
    reasons: {
      shortcoming: 'Brister mot lagens krav',
      burden: 'Oskäligt betungande att anpassa (12 §)',
      exempt: 'Innehåll som lagen inte omfattar (9 §)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'åtgärdas senast {date}',
    help: 'Om du inte kommer åt något',
    helpText:
      'Behöver du innehåll härifrån i en annan form, till exempel uppläst, i stor stil eller på lättläst svenska? Skriv till {email} och berätta vad du behöver.',
    report: 'Berätta om brister',
    reportText:
      'Har du hittat något som inte fungerar och som inte står på den här sidan, eller tycker du att vi inte uppfyller lagens krav? Skriv till {email}, så vet vi vad vi ska åtgärda.',
    supervision: 'Tillsyn',
    supervisionText:
      'Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Är du inte nöjd med hur vi tar hand om dina synpunkter kan du berätta det för Digg.',
    supervisionLink: 'Anmäl till Digg',
    tested: 'Så har vi testat webbplatsen',
    testedBy: 'Webbplatsen har granskats av {by}.',
    testedSelf: 'Vi har testat webbplatsen själva.',
    assessed: 'Den senaste bedömningen gjordes {date}.',
    updated: 'Redogörelsen uppdaterades senast {date}.',
  },
  privacy: {
    responsible: 'Vem ansvarar?',
    responsibleText: '{owner} är personuppgiftsansvarig för webbplatsen {site}.',
    visitors: 'Du som besöker webbplatsen',
    visitorsText:
      'Webbplatsen använder inga kakor, hämtar inget från andra webbplatser och följer dig inte. Det du själv väljer att spara, till exempel hur långt du har kommit i en guide eller en kurs, finns bara i din egen webbläsare. Vi räknar hur ofta sidorna läses, från vilket slags webbplats eller genom vilken av våra egna länkar läsarna kommer, och hur ofta formulär skickas, filer hämtas, annonser följs och kurser gås klart, men inte vilka läsarna är.',
    letters: 'Du som skriver till oss',
    lettersText:
      'Hör du av dig använder vi dina uppgifter för att kunna svara, och sparar dem så länge ärendet kräver. Brev till en kommun, en region eller en annan myndighet kan vara allmänna handlingar.',
    people: 'Du som syns på webbplatsen',
    peopleText:
      'Vi visar namn, bild och berättelse för dem som har sagt ja till det, eller som vi har en annan rättslig grund att visa. Vi har antecknat grunden, vad den omfattar och hur länge den gäller. När tiden går ut, eller om du ångrar dig, försvinner du från alla sidor och bilderna raderas.',
    rights: 'Dina rättigheter',
    rightsText:
      'Du kan begära att få veta vilka uppgifter vi har om dig, få dem rättade eller raderade, begränsa hur de används eller invända mot att vi använder dem. Ett samtycke kan du alltid ta tillbaka.',
    ask: 'Skriv till {email}.',
    complaint: 'Tycker du att vi gör fel kan du klaga hos Integritetsskyddsmyndigheten, imy.se.',
  },
}
