import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      '{owner} står bag webstedet {site}. Vi vil gerne have, at så mange som muligt kan bruge det. Her beskriver vi, hvordan det lever op til den svenske lov om tilgængelighed til digital offentlig service (2018:1937), hvilke mangler vi kender til, og hvordan du fortæller os om flere, så vi kan rette dem.',
    how: 'Hvor tilgængeligt er webstedet?',
    status: {
      full: 'Webstedet er fuldt ud i overensstemmelse med loven om tilgængelighed til digital offentlig service.',
      partial:
        'Webstedet er delvist i overensstemmelse med loven om tilgængelighed til digital offentlig service. Manglerne er beskrevet nedenfor.',
      none: 'Webstedet er ikke i overensstemmelse med loven om tilgængelighed til digital offentlig service. Manglerne er beskrevet nedenfor.',
    },
    deficiencies: 'Indhold, der ikke er tilgængeligt',
    noDeficiencies: 'Vi kender ikke til noget på webstedet, som ikke er tilgængeligt.',
    reasons: {
      shortcoming: 'Manglende overholdelse af lovens krav',
      burden: 'Uforholdsmæssigt stor byrde at tilpasse (§ 12)',
      exempt: 'Indhold, som loven ikke omfatter (§ 9)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'rettes senest {date}',
    help: 'Hvis der er noget, du ikke kan bruge',
    helpText:
      'Har du brug for indhold herfra i en anden form, for eksempel læst op, med stor skrift eller på letlæst svensk? Skriv til {email}, og fortæl, hvad du har brug for.',
    report: 'Fortæl om mangler',
    reportText:
      'Har du fundet noget, der ikke virker, og som ikke står på denne side, eller synes du ikke, at vi lever op til lovens krav? Skriv til {email}, så ved vi, hvad vi skal rette.',
    supervision: 'Tilsyn',
    supervisionText:
      'Den svenske myndighed for digital forvaltning, Digg, fører tilsyn med, at loven overholdes. Er du ikke tilfreds med, hvordan vi behandler din henvendelse, kan du fortælle det til Digg.',
    supervisionLink: 'Henvend dig til Digg (på svensk)',
    tested: 'Sådan har vi testet webstedet',
    testedBy: 'Webstedet er gennemgået af {by}.',
    testedSelf: 'Vi har selv testet webstedet.',
    assessed: 'Den seneste vurdering blev foretaget {date}.',
    updated: 'Erklæringen blev senest opdateret {date}.',
  },
  privacy: {
    responsible: 'Hvem har ansvaret?',
    responsibleText: '{owner} er dataansvarlig for personoplysninger på webstedet {site}.',
    visitors: 'Når du besøger webstedet',
    visitorsText:
      'Webstedet bruger ingen cookies, henter intet fra andre websteder og følger dig ikke. Det, du selv vælger at gemme, for eksempel hvor langt du er nået i en guide eller et kursus, findes kun i din egen browser. Vi tæller, hvor ofte siderne bliver læst, fra hvilken slags websted eller via hvilket af vores egne links læserne kommer, og hvor ofte formularer sendes, filer hentes, annoncer følges og kurser gennemføres, men ikke hvem læserne er.',
    letters: 'Når du skriver til os',
    lettersText:
      'Henvender du dig, bruger vi dine oplysninger for at kunne svare, og gemmer dem, så længe sagen kræver det. Breve til en kommune, en region eller en anden svensk myndighed kan være offentligt tilgængelige.',
    people: 'Når du vises på webstedet',
    peopleText:
      'Vi viser navn, billede og historie for dem, der har sagt ja til det, eller som vi har et andet retsgrundlag for at vise. Vi har noteret grundlaget, hvad det omfatter, og hvor længe det gælder. Når tiden udløber, eller hvis du fortryder, forsvinder du fra alle sider, og billederne slettes.',
    rights: 'Dine rettigheder',
    rightsText:
      'Du kan bede om indsigt i, hvilke oplysninger vi har om dig, få dem rettet eller slettet, begrænse, hvordan de bruges, eller gøre indsigelse mod, at vi bruger dem. Et samtykke kan du altid trække tilbage.',
    ask: 'Skriv til {email}.',
    complaint:
      'Mener du, at vi gør noget forkert, kan du klage til den svenske databeskyttelsesmyndighed, Integritetsskyddsmyndigheten, imy.se.',
  },
}
