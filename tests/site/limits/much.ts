import type {Mutation} from '../../../lake/index.ts'

/** Content at its limits: everything that the Studio allows, or an import leaves behind. */

const sv = (text: string) => ({_type: 'localizedString', sv: text})
const ref = (id: string, key?: string) => ({_ref: id, ...(key ? {_key: key} : {})})
const slug = (current: string) => ({_type: 'slug', current})
const consent = {
  basis: 'fictional',
  scope: 'all',
  channels: ['web', 'embed'],
  validUntil: '2099-12-31',
}

const LONG_NAME =
  'Maria-Alexandra Konstantinidis-Wolfeschlegelsteinhausenbergerdorff von Ängsholmen'
const LONG_WORD = 'Kommunikationsutvecklingsstrategisamordningsgruppsmedlem'
const NAMES = [
  LONG_NAME,
  'محمد بن عبد الله الخوارزمي',
  '🙂 Ebba 🧶',
  'Li',
  'Пилипенко Ольга',
  LONG_WORD,
]

const block = (key: string, text: string, style = 'normal') => ({
  _type: 'block',
  _key: key,
  style,
  markDefs: [],
  children: [{_type: 'span', _key: 's', text, marks: []}],
})

const words = (count: number) =>
  Array.from({length: count}, (_, index) => (index % 50 === 49 ? LONG_WORD : 'ord')).join(' ')

const theme = {_type: 'theme', family: 'kvarter'}

const campaign = (id: string, fields: object) => ({
  _id: id,
  _type: 'campaign',
  name: id,
  slug: slug(id),
  tagline: sv('Längst ut'),
  description: sv('Innehåll vid sina gränser, för att se vad mallarna tål.'),
  languages: ['sv', 'en', 'ar'],
  releasedLanguages: ['sv', 'en', 'ar'],
  place: ref('lan'),
  owner: ref('org'),
  theme,
  privacyContact: 'fraga@example.se',
  accessibility: {status: 'full', assessedAt: '2026-01-01', feedbackEmail: 'fraga@example.se'},
  sections: [{_type: 'heroSection', _key: 'h', heading: sv(`${LONG_WORD} ${LONG_NAME}`)}],
  ...fields,
})

const ambassador = (index: number) => ({
  _id: `person-${index}`,
  _type: 'ambassador',
  name: `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${index}`}`,
  slug: slug(`person-${index}`),
  ...(index === 1
    ? {}
    : {role: sv(index % 7 === 0 ? LONG_WORD : 'Snickare'), quote: sv('🙂 '.repeat(30))}),
  summary: sv('Bor här.'),
  movedFrom: index % 3 === 0 ? 'Київ' : `Ort ${index % 60}`,
  spokenLanguages: ['svenska', index % 2 === 0 ? 'العربية' : 'suomi'],
  place: ref(index % 4 === 0 ? 'by' : 'kommun'),
  topics: [ref(index % 2 === 0 ? 'amne' : 'tema', 't')],
  consent,
})

/** Four hundred ambassadors. */
export const PEOPLE = 400

const documents = [
  campaign('granser', {
    selection: {rule: {places: [ref('lan', 'p')]}},
    press: {
      _type: 'pressKit',
      text: sv('Får skrivas av.'),
      images: [{_key: 'utan-bild', _type: 'pressImage', terms: sv('Fri')}],
    },
    sections: [
      {_type: 'heroSection', _key: 'h', heading: sv(`${LONG_WORD} ${LONG_NAME}`)},
      ...['ambassadors', 'stories', 'factStrip', 'opportunities', 'events', 'map', 'contacts'].map(
        (name) => ({_type: `${name}Section`, _key: name}),
      ),
      {_type: 'guideSection', _key: 'guide', guide: ref('guide')},
      {_type: 'quotationSection', _key: 'q', person: ref('person-2')},
      {_type: 'timelineSection', _key: 't', story: ref('roman')},
    ],
  }),
  campaign('ensam', {selection: {handpicked: [ref('person-0', 'p')]}}),
  campaign('tom', {selection: {}, sections: []}),
  {_id: 'org', _type: 'organisation', name: LONG_NAME},
  {_id: 'lan', _type: 'place', name: LONG_WORD, slug: slug('lan'), kind: 'region'},
  {
    _id: 'kommun',
    _type: 'place',
    name: 'Kommun 🙂',
    slug: slug('kommun'),
    kind: 'municipality',
    parent: ref('lan'),
    coordinates: {_type: 'geopoint', lat: 64, lng: 19},
    figures: [
      {
        _key: 'a',
        _type: 'figure',
        label: sv('utan källa'),
        value: 123456789.123,
        unit: sv(LONG_WORD),
      },
      {_key: 'b', _type: 'figure', label: sv('utan värde'), year: 2020},
    ],
  },
  {
    _id: 'by',
    _type: 'place',
    name: 'By',
    slug: slug('by'),
    kind: 'district',
    parent: ref('kommun'),
  },
  {_id: 'amne', _type: 'topic', name: sv(LONG_WORD), slug: slug('amne')},
  {_id: 'tema', _type: 'topic', name: {en: 'Only English'}, slug: slug('tema')},
  ...Array.from({length: PEOPLE}, (_, index) => ambassador(index)),
  {
    _id: 'roman',
    _type: 'inflyttareStory',
    title: sv(`${LONG_NAME} ${LONG_WORD} 🙂`),
    slug: slug('roman'),
    people: NAMES.map((name, index) => ({_key: `p${index}`, name})),
    movedFrom: {place: LONG_WORD, country: 'UA'},
    movedTo: ref('by'),
    drivkrafter: ['nature', 'a-word-from-before'],
    body: {_type: 'localizedRichText', sv: [1, 2, 3].map((part) => block(`b${part}`, words(2000)))},
    chapters: [{_key: 'c', title: sv('Utan datum')}],
    consent,
  },
  {
    _id: 'kort',
    _type: 'inflyttareStory',
    title: sv('Kort'),
    slug: slug('kort'),
    movedTo: ref('kommun'),
    consent,
  },
  {
    _id: 'oppet',
    _type: 'opportunity',
    kind: 'job',
    title: sv(LONG_WORD),
    slug: slug('oppet'),
    summary: sv('Utan arbetsgivare.'),
    expiresAt: '2099-12-31',
    place: ref('kommun'),
  },
  {
    _id: 'stangt',
    _type: 'opportunity',
    kind: 'job',
    title: sv('Stängt'),
    slug: slug('stangt'),
    expiresAt: '2020-01-31',
    place: ref('kommun'),
  },
  {
    _id: 'kommande',
    _type: 'event',
    title: sv(LONG_WORD),
    slug: slug('kommande'),
    startsAt: '2098-12-31T22:30:00Z',
    endsAt: '2099-01-02T22:30:00Z',
    allDay: true,
    status: 'cancelled',
    place: ref('kommun'),
  },
  {
    _id: 'forbi',
    _type: 'event',
    title: sv('Förbi'),
    slug: slug('forbi'),
    startsAt: '2020-01-01T10:00:00Z',
    endsAt: '2020-01-01T11:00:00Z',
    onlineUrl: 'https://example.se/',
    place: ref('kommun'),
  },
  {
    _id: 'utan-slut',
    _type: 'event',
    title: sv('Utan slut'),
    slug: slug('utan-slut'),
    place: ref('kommun'),
  },
  {
    _id: 'guide',
    _type: 'guide',
    title: sv(LONG_WORD),
    slug: slug('guide'),
    place: ref('kommun'),
    steps: [{_key: 'a', title: sv(LONG_WORD)}, {_key: 'b'}],
  },
  {
    _id: 'tom-guide',
    _type: 'guide',
    title: sv('Tom'),
    slug: slug('tom-guide'),
    place: ref('kommun'),
  },
]

export const limits: Mutation[] = documents.map((document) => ({createOrReplace: document}))
