import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      '{owner} står bak nettstedet {site}. Vi vil at så mange som mulig skal kunne bruke det. Her forteller vi hvordan det oppfyller den svenske loven om tilgjengelighet til digital offentlig service (2018:1937), hvilke mangler vi kjenner til, og hvordan du sier fra om flere, så vi kan rette dem.',
    how: 'Hvor tilgjengelig er nettstedet?',
    status: {
      full: 'Nettstedet er fullt ut i samsvar med loven om tilgjengelighet til digital offentlig service.',
      partial:
        'Nettstedet er delvis i samsvar med loven om tilgjengelighet til digital offentlig service. Manglene er beskrevet nedenfor.',
      none: 'Nettstedet er ikke i samsvar med loven om tilgjengelighet til digital offentlig service. Manglene er beskrevet nedenfor.',
    },
    deficiencies: 'Innhold som ikke er tilgjengelig',
    noDeficiencies: 'Vi kjenner ikke til noe på nettstedet som ikke er tilgjengelig.',
    reasons: {
      shortcoming: 'Brudd på lovens krav',
      burden: 'Uforholdsmessig stor byrde å tilpasse (§ 12)',
      exempt: 'Innhold som loven ikke gjelder for (§ 9)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'rettes senest {date}',
    help: 'Hvis det er noe du ikke får brukt',
    helpText:
      'Trenger du innhold herfra i en annen form, for eksempel opplest, med stor skrift eller på lettlest svensk? Skriv til {email} og fortell hva du trenger.',
    report: 'Si fra om mangler',
    reportText:
      'Har du funnet noe som ikke fungerer, og som ikke står på denne siden, eller mener du at vi ikke oppfyller lovens krav? Skriv til {email}, så vet vi hva vi skal rette.',
    supervision: 'Tilsyn',
    supervisionText:
      'Den svenske myndigheten for digital forvaltning, Digg, ser til at loven følges. Er du ikke fornøyd med hvordan vi tar imot synspunktene dine, kan du si fra til Digg.',
    supervisionLink: 'Meld fra til Digg (på svensk)',
    tested: 'Slik har vi testet nettstedet',
    testedBy: 'Nettstedet er vurdert av {by}.',
    testedSelf: 'Vi har testet nettstedet selv.',
    assessed: 'Den siste vurderingen ble gjort {date}.',
    updated: 'Erklæringen ble sist oppdatert {date}.',
  },
  privacy: {
    responsible: 'Hvem har ansvaret?',
    responsibleText: '{owner} er behandlingsansvarlig for personopplysninger på nettstedet {site}.',
    visitors: 'Du som besøker nettstedet',
    visitorsText:
      'Nettstedet bruker ingen informasjonskapsler, henter ingenting fra andre nettsteder og sporer deg ikke. Det du selv velger å lagre, for eksempel hvor langt du har kommet i en guide eller et kurs, finnes bare i din egen nettleser. Vi teller hvor ofte sidene blir lest, hva slags nettsted eller hvilken av våre egne lenker leserne kommer fra, og hvor ofte skjemaer blir sendt, filer hentet, annonser fulgt og kurs fullført, men ikke hvem leserne er.',
    letters: 'Du som skriver til oss',
    lettersText:
      'Tar du kontakt, bruker vi opplysningene dine for å kunne svare, og beholder dem så lenge saken krever det. Brev til en kommune, en region eller en annen svensk myndighet kan være offentlige dokumenter.',
    people: 'Du som vises på nettstedet',
    peopleText:
      'Vi viser navn, bilde og historie for dem som har sagt ja til det, eller som vi har et annet rettslig grunnlag for å vise. Vi har notert grunnlaget, hva det omfatter, og hvor lenge det gjelder. Når tiden er ute, eller hvis du ombestemmer deg, forsvinner du fra alle sider, og bildene slettes.',
    rights: 'Rettighetene dine',
    rightsText:
      'Du kan be om innsyn i hvilke opplysninger vi har om deg, få dem rettet eller slettet, begrense hvordan de brukes, eller protestere mot at vi bruker dem. Et samtykke kan du alltid trekke tilbake.',
    ask: 'Skriv til {email}.',
    complaint:
      'Mener du at vi gjør noe feil, kan du klage til den svenske personvernmyndigheten, Integritetsskyddsmyndigheten, imy.se.',
  },
}
