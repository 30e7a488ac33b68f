import type {AccessibilityStatus} from '../../schemas/index.ts'

/**
 * The notices that the law asks for, in words of our own after Digg's template for accessibility statements
 * (lag 2018:1937, förordning 2018:1938) and articles 13–14 of the GDPR. A language without its own uses English.
 */
export interface Notices {
  accessibility: {
    intro: string
    how: string
    status: Record<AccessibilityStatus, string>
    report: string
    reportText: string
    supervision: string
    supervisionText: string
    supervisionLink: string
    deficiencies: string
    noDeficiencies: string
    criterion: string
    fixedBy: string
    tested: string
    testedBy: string
    testedSelf: string
    assessed: string
  }
  privacy: {
    responsible: string
    responsibleText: string
    visitors: string
    visitorsText: string
    people: string
    peopleText: string
    rights: string
    rightsText: string
    ask: string
    complaint: string
  }
}

const sv: Notices = {
  accessibility: {
    intro:
      '{owner} står bakom webbplatsen {site}. Vi vill att så många som möjligt ska kunna använda den. Här beskriver vi hur den uppfyller lagen om tillgänglighet till digital offentlig service, vilka problem vi känner till och hur du rapporterar fler, så att vi kan åtgärda dem.',
    how: 'Hur tillgänglig är webbplatsen?',
    status: {
      full: 'Webbplatsen är helt förenlig med lagen om tillgänglighet till digital offentlig service. Vi känner inte till några brister.',
      partial:
        'Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna beskrivs nedan.',
      none: 'Webbplatsen är inte förenlig med lagen om tillgänglighet till digital offentlig service. Bristerna beskrivs nedan.',
    },
    report: 'Rapportera en brist',
    reportText:
      'Hittar du något som inte fungerar, eller behöver du innehållet i en annan form? Skriv till {email}, så hör vi av oss.',
    supervision: 'Tillsyn',
    supervisionText:
      'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med hur vi hanterar dina synpunkter kan du berätta det för dem.',
    supervisionLink: 'Anmäl till Digg',
    deficiencies: 'Innehåll som inte är tillgängligt',
    noDeficiencies: 'Vi känner inte till något innehåll som brister i tillgänglighet.',
    criterion: 'WCAG {criterion}',
    fixedBy: 'åtgärdas senast {date}',
    tested: 'Så har vi testat webbplatsen',
    testedBy: 'Webbplatsen är granskad av {by}.',
    testedSelf: 'Vi har testat webbplatsen själva.',
    assessed: 'Den senaste bedömningen gjordes {date}.',
  },
  privacy: {
    responsible: 'Vem ansvarar?',
    responsibleText: '{owner} är personuppgiftsansvarig för webbplatsen {site}.',
    visitors: 'Du som besöker webbplatsen',
    visitorsText:
      'Webbplatsen använder inga kakor, hämtar inget från andra webbplatser och följer dig inte. Inget sparas i din enhet innan du själv gör något.',
    people: 'Du som syns på webbplatsen',
    peopleText:
      'Vi visar namn, bild och berättelse för dem som har sagt ja till det eller som vi har en annan rättslig grund att visa. Grunden, omfattningen och slutdatumet finns noterade hos oss. När tiden går ut, eller om du ångrar dig, försvinner du från alla sidor och bilderna raderas.',
    rights: 'Dina rättigheter',
    rightsText:
      'Du kan begära att få veta vilka uppgifter vi har om dig, få dem rättade eller raderade, begränsa hur de används eller invända mot att de används. Ett samtycke kan du alltid ta tillbaka.',
    ask: 'Skriv till {email}.',
    complaint: 'Tycker du att vi gör fel kan du klaga hos Integritetsskyddsmyndigheten, imy.se.',
  },
}

const en: Notices = {
  accessibility: {
    intro:
      '{owner} is responsible for the website {site}. We want as many people as possible to be able to use it. This page describes how it complies with the Swedish act on accessibility of digital public services, which problems we know of, and how you report others so that we can put them right.',
    how: 'How accessible is the website?',
    status: {
      full: 'The website complies fully with the act. We know of no deficiencies.',
      partial: 'The website complies partly with the act. The deficiencies are described below.',
      none: 'The website does not comply with the act. The deficiencies are described below.',
    },
    report: 'Report a problem',
    reportText:
      'Have you found something that does not work, or do you need the content in another form? Write to {email} and we will get back to you.',
    supervision: 'Supervision',
    supervisionText:
      'The Agency for Digital Government, Digg, supervises the act. If you are not satisfied with how we handle your comments you can tell them.',
    supervisionLink: 'Report to Digg',
    deficiencies: 'Content that is not accessible',
    noDeficiencies: 'We know of no content that is not accessible.',
    criterion: 'WCAG {criterion}',
    fixedBy: 'to be fixed by {date}',
    tested: 'How we have tested the website',
    testedBy: 'The website has been assessed by {by}.',
    testedSelf: 'We have tested the website ourselves.',
    assessed: 'The latest assessment was made on {date}.',
  },
  privacy: {
    responsible: 'Who is responsible?',
    responsibleText: '{owner} is the controller of personal data on the website {site}.',
    visitors: 'If you visit the website',
    visitorsText:
      'The website uses no cookies, fetches nothing from other websites and does not follow you. Nothing is stored on your device before you do something yourself.',
    people: 'If you appear on the website',
    peopleText:
      'We show the names, pictures and stories of those who have agreed to it, or whom we have another legal basis to show. We keep a record of the basis, its scope and its last day. When it ends, or if you change your mind, you disappear from every page and the pictures are deleted.',
    rights: 'Your rights',
    rightsText:
      'You can ask what data we have about you, have it corrected or erased, restrict how it is used or object to its use. You can always withdraw a consent.',
    ask: 'Write to {email}.',
    complaint:
      'If you think that we are doing something wrong you can complain to the Swedish Authority for Privacy Protection, imy.se.',
  },
}

const languages: {en: Notices; [language: string]: Notices | undefined} = {sv, en}

export const noticesOf = (language: string): Notices => languages[language] ?? languages.en
