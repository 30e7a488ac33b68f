import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      '{owner} is verantwoordelijk voor de website {site}. We willen dat zo veel mogelijk mensen die kunnen gebruiken. Op deze pagina staat in hoeverre de website voldoet aan de Zweedse wet op de toegankelijkheid van digitale overheidsdiensten (2018:1937), welke gebreken we kennen en hoe je ons over andere vertelt, zodat we ze kunnen verhelpen.',
    how: 'Hoe toegankelijk is de website?',
    status: {
      full: 'De website voldoet volledig aan de wet op de toegankelijkheid van digitale overheidsdiensten.',
      partial:
        'De website voldoet gedeeltelijk aan de wet op de toegankelijkheid van digitale overheidsdiensten. De gebreken staan hieronder beschreven.',
      none: 'De website voldoet niet aan de wet op de toegankelijkheid van digitale overheidsdiensten. De gebreken staan hieronder beschreven.',
    },
    deficiencies: 'Inhoud die niet toegankelijk is',
    noDeficiencies: 'Voor zover wij weten is alles op de website toegankelijk.',
    reasons: {
      shortcoming: 'Voldoet niet aan de wet',
      burden: 'Onevenredige last om aan te passen (artikel 12)',
      exempt: 'Valt niet onder de wet (artikel 9)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'wordt uiterlijk op {date} verholpen',
    help: 'Als je iets niet kunt gebruiken',
    helpText:
      'Heb je iets van deze website in een andere vorm nodig, bijvoorbeeld voorgelezen, in grote letters of in eenvoudige taal? Schrijf naar {email} wat je nodig hebt.',
    report: 'Gebreken melden',
    reportText:
      'Heb je iets gevonden dat niet werkt en dat hier niet staat, of vind je dat we niet aan de wet voldoen? Schrijf naar {email}, dan weten we wat er moet gebeuren.',
    supervision: 'Toezicht',
    supervisionText:
      'De Zweedse dienst voor digitale overheid, Digg, ziet erop toe dat de wet wordt nageleefd. Ben je niet tevreden over wat we met je opmerkingen doen, dan kun je dat aan Digg laten weten.',
    supervisionLink: 'Melden bij Digg (in het Zweeds)',
    tested: 'Zo hebben we de website getest',
    testedBy: 'De website is beoordeeld door {by}.',
    testedSelf: 'We hebben de website zelf getest.',
    assessed: 'De laatste beoordeling was op {date}.',
    updated: 'Deze verklaring is voor het laatst bijgewerkt op {date}.',
  },
  privacy: {
    responsible: 'Wie is verantwoordelijk?',
    responsibleText: '{owner} is verantwoordelijk voor de persoonsgegevens op de website {site}.',
    visitors: 'Als je de website bezoekt',
    visitorsText:
      'De website gebruikt geen cookies, haalt niets van andere websites op en volgt je niet. Wat je zelf bewaart, zoals hoe ver je bent in een gids of een cursus, blijft in je eigen browser. We tellen hoe vaak pagina’s worden gelezen, van wat voor website of via welke van onze eigen links lezers komen, en hoe vaak formulieren worden verstuurd, bestanden worden opgehaald, advertenties worden gevolgd en cursussen worden afgerond, maar niet wie de lezers zijn.',
    letters: 'Als je ons schrijft',
    lettersText:
      'Als je contact opneemt, gebruiken we je gegevens om te antwoorden en bewaren we ze zolang dat voor de zaak nodig is. Post aan een Zweedse gemeente, regio of andere overheid kan openbaar zijn.',
    people: 'Als je op de website te zien bent',
    peopleText:
      'We tonen namen, foto’s en verhalen van mensen die daarmee hebben ingestemd of voor wie we een andere rechtsgrond hebben. Die grond, wat hij omvat en hoe lang hij geldt, leggen we vast. Als hij afloopt, of als je je bedenkt, verdwijn je van alle pagina’s en worden de beelden gewist.',
    rights: 'Je rechten',
    rightsText:
      'Je kunt vragen welke gegevens we van je hebben, ze laten verbeteren of wissen, het gebruik ervan beperken of er bezwaar tegen maken. Een toestemming kun je altijd intrekken.',
    ask: 'Schrijf naar {email}.',
    complaint:
      'Vind je dat we iets verkeerd doen, dan kun je een klacht indienen bij de Zweedse privacytoezichthouder, imy.se.',
  },
}
