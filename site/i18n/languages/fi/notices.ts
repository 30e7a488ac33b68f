import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      'Verkkosivustosta {site} vastaa {owner}. Haluamme, että mahdollisimman moni voi käyttää sivustoa. Tällä sivulla kerrotaan, miten sivusto täyttää digitaalisten julkisten palvelujen saavutettavuutta koskevan Ruotsin lain (2018:1937) vaatimukset, mitä puutteita tiedämme ja miten voit kertoa muista, jotta voimme korjata ne.',
    how: 'Kuinka saavutettava sivusto on?',
    status: {
      full: 'Sivusto täyttää kaikilta osin digitaalisten julkisten palvelujen saavutettavuudesta annetun lain vaatimukset.',
      partial:
        'Sivusto täyttää osittain digitaalisten julkisten palvelujen saavutettavuudesta annetun lain vaatimukset. Puutteet kuvataan alla.',
      none: 'Sivusto ei täytä digitaalisten julkisten palvelujen saavutettavuudesta annetun lain vaatimuksia. Puutteet kuvataan alla.',
    },
    deficiencies: 'Sisältö, joka ei ole saavutettavaa',
    noDeficiencies: 'Tiedossamme ei ole, että jokin sivustolla ei olisi saavutettavaa.',
    reasons: {
      shortcoming: 'Ei täytä lain vaatimuksia',
      burden: 'Kohtuuton rasite (12 §)',
      exempt: 'Sisältö, jota laki ei koske (9 §)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'korjataan viimeistään {date}',
    help: 'Jos et pääse käsiksi johonkin',
    helpText:
      'Tarvitsetko sivuston sisältöä muussa muodossa, esimerkiksi ääneen luettuna, suurilla kirjaimilla tai selkokielellä? Kirjoita osoitteeseen {email} ja kerro, mitä tarvitset.',
    report: 'Kerro puutteista',
    reportText:
      'Löysitkö jotakin, mikä ei toimi ja mitä ei mainita tällä sivulla, tai emmekö mielestäsi täytä lain vaatimuksia? Kirjoita osoitteeseen {email}, niin tiedämme, mitä korjata.',
    supervision: 'Valvonta',
    supervisionText:
      'Lain noudattamista valvoo Ruotsin digihallintoviranomainen Digg. Jos et ole tyytyväinen siihen, miten käsittelemme palautettasi, voit kertoa siitä Diggille.',
    supervisionLink: 'Ilmoita Diggille (ruotsiksi)',
    tested: 'Näin olemme testanneet sivuston',
    testedBy: 'Sivuston on arvioinut {by}.',
    testedSelf: 'Olemme testanneet sivuston itse.',
    assessed: 'Viimeisin arviointi tehtiin {date}.',
    updated: 'Seloste päivitettiin viimeksi {date}.',
  },
  privacy: {
    responsible: 'Kuka vastaa?',
    responsibleText: 'Sivuston {site} rekisterinpitäjä on {owner}.',
    visitors: 'Kun vierailet sivustolla',
    visitorsText:
      'Sivusto ei käytä evästeitä, ei hae mitään muilta sivustoilta eikä seuraa sinua. Se, minkä itse tallennat, esimerkiksi mihin asti olet edennyt oppaassa tai kurssilla, pysyy omassa selaimessasi. Laskemme, kuinka usein sivuja luetaan, millaiselta sivustolta tai minkä oman linkkimme kautta lukijat tulevat ja kuinka usein lomakkeita lähetetään, tiedostoja haetaan, ilmoituksia avataan ja kursseja suoritetaan, mutta emme sitä, keitä lukijat ovat.',
    letters: 'Kun kirjoitat meille',
    lettersText:
      'Kun otat yhteyttä, käytämme tietojasi vastataksemme sinulle ja säilytämme niitä niin kauan kuin asia vaatii. Kunnalle, alueelle tai muulle Ruotsin viranomaiselle lähetetty viesti voi olla julkinen asiakirja.',
    people: 'Kun esiinnyt sivustolla',
    peopleText:
      'Näytämme niiden ihmisten nimet, kuvat ja tarinat, jotka ovat suostuneet siihen tai joiden näyttämiseen meillä on muu oikeusperuste. Peruste, sen laajuus ja kesto on kirjattu. Kun aika päättyy tai jos muutat mielesi, katoat kaikilta sivuilta ja kuvat poistetaan.',
    rights: 'Oikeutesi',
    rightsText:
      'Voit pyytää tietoa siitä, mitä tietoja meillä on sinusta, oikaista tai poistaa ne, rajoittaa niiden käyttöä tai vastustaa sitä. Suostumuksen voit aina perua.',
    ask: 'Kirjoita osoitteeseen {email}.',
    complaint:
      'Jos toimimme mielestäsi väärin, voit tehdä valituksen Ruotsin tietosuojaviranomaiselle, imy.se.',
  },
}
