import type {
  Drivkraft,
  EmploymentType,
  Hinder,
  Household,
  OpportunityKind,
  Season,
  Tenure,
} from '../../schemas/index.ts'

/** Every value of the vocabulary has its word; what an older document says may have none any more. */
type Words<Value extends string> = Readonly<
  Record<Value, string> & Record<string, string | undefined>
>

/** What stored values are called on the page, per language; a language without its own uses English. */
interface Vocabulary {
  drivkrafter: Words<Drivkraft>
  hinder: Words<Hinder>
  households: Words<Household>
  seasons: Words<Season>
  opportunityKinds: Words<OpportunityKind>
  employmentTypes: Words<EmploymentType>
  tenures: Words<Tenure>
}

const sv: Vocabulary = {
  drivkrafter: {
    nature: 'Naturen runt knuten',
    tranquillity: 'Lugnet och tystnaden',
    time: 'Mer tid i vardagen',
    job: 'Ett nytt jobb',
    partnerJob: 'Partnerns jobb',
    remoteWork: 'Arbete på distans',
    ownBusiness: 'Eget företag',
    studies: 'Studier',
    housing: 'Större eller billigare bostad',
    economy: 'Bättre ekonomi',
    children: 'Barnens uppväxt',
    family: 'Närmare familj och släkt',
    homecoming: 'Längtan hem',
    love: 'Kärleken',
    community: 'Gemenskapen på orten',
    leisure: 'Fritid och föreningsliv',
    culture: 'Kulturlivet',
    selfSufficiency: 'Odling och självhushåll',
    safety: 'Trygghet',
    adventure: 'Äventyr och nystart',
  },
  hinder: {
    housingShortage: 'Svårt att hitta bostad',
    housingLoan: 'Svårt att få bolån',
    communications: 'Kommunikationer och pendling',
    partnerJob: 'Jobb till partnern',
    jobMatching: 'Hitta rätt jobb',
    service: 'Långt till service',
    healthcare: 'Tillgång till vård',
    school: 'Förskola och skola',
    broadband: 'Bredband och mobiltäckning',
    network: 'Saknar nätverk och vänner',
    language: 'Språket',
    permits: 'Tillstånd och myndigheter',
    validation: 'Validering av utbildning',
    winter: 'Mörker och vinter',
    prejudice: 'Andras fördomar om platsen',
    distance: 'Avstånd till släkt och vänner',
  },
  households: {
    single: 'Ensam',
    couple: 'Par',
    family: 'Familj med barn',
    singleParent: 'Ensam förälder med barn',
    generations: 'Flera generationer',
    shared: 'Kollektiv eller vänner',
  },
  seasons: {spring: 'vår', summer: 'sommar', autumn: 'höst', winter: 'vinter'},
  opportunityKinds: {job: 'Jobb', plot: 'Tomt', home: 'Bostad', education: 'Utbildning'},
  employmentTypes: {
    FULL_TIME: 'Heltid',
    PART_TIME: 'Deltid',
    TEMPORARY: 'Visstid',
    INTERN: 'Praktik',
    CONTRACTOR: 'Uppdrag',
  },
  tenures: {rental: 'Hyresrätt', cooperative: 'Bostadsrätt', owned: 'Äganderätt'},
}

const en: Vocabulary = {
  drivkrafter: {
    nature: 'Nature on the doorstep',
    tranquillity: 'Peace and quiet',
    time: 'More time in everyday life',
    job: 'A new job',
    partnerJob: 'A partner’s job',
    remoteWork: 'Remote work',
    ownBusiness: 'A business of one’s own',
    studies: 'Studies',
    housing: 'A larger or cheaper home',
    economy: 'A better economy',
    children: 'A place for children to grow up',
    family: 'Closer to family',
    homecoming: 'Homesickness',
    love: 'Love',
    community: 'A close community',
    leisure: 'Leisure and local clubs',
    culture: 'Culture',
    selfSufficiency: 'Growing one’s own food',
    safety: 'Safety',
    adventure: 'Adventure and a fresh start',
  },
  hinder: {
    housingShortage: 'Finding a home',
    housingLoan: 'Getting a mortgage',
    communications: 'Transport and commuting',
    partnerJob: 'A job for the partner',
    jobMatching: 'Finding the right job',
    service: 'Far to shops and services',
    healthcare: 'Access to health care',
    school: 'Preschool and school',
    broadband: 'Broadband and mobile coverage',
    network: 'Lacking friends and contacts',
    language: 'The language',
    permits: 'Permits and authorities',
    validation: 'Recognition of qualifications',
    winter: 'Darkness and winter',
    prejudice: 'Other people’s prejudices',
    distance: 'Far from family and friends',
  },
  households: {
    single: 'One person',
    couple: 'Couple',
    family: 'Family with children',
    singleParent: 'Single parent with children',
    generations: 'Several generations',
    shared: 'Friends sharing',
  },
  seasons: {spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter'},
  opportunityKinds: {job: 'Job', plot: 'Plot', home: 'Home', education: 'Education'},
  employmentTypes: {
    FULL_TIME: 'Full time',
    PART_TIME: 'Part time',
    TEMPORARY: 'Temporary',
    INTERN: 'Internship',
    CONTRACTOR: 'Contract',
  },
  tenures: {rental: 'Rental', cooperative: 'Housing cooperative', owned: 'Freehold'},
}

const vocabularies: {sv: Vocabulary; en: Vocabulary; [language: string]: Vocabulary | undefined} = {
  sv,
  en,
}

export const vocabularyOf = (language: string): Vocabulary =>
  vocabularies[language] ?? vocabularies.en
