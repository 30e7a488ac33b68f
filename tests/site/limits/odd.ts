import sharp from 'sharp'
import {administrator, type Lake} from '../../../lake/index.ts'
import {sectionNames} from '../../../schemas/index.ts'
import {consent, keyed, richText, slug, string, text, to} from '../../../site/sections/example.ts'
import {ORIGIN} from '../world.ts'

/** Content that the Studio does not allow, but an import or the API does. */

type Fields = Record<string, unknown>

const SCRIPT =
  '</title></script><script>window.hacked = true</script><img src=x onerror=hacked=1>&amp;'
const UNSAFE = 'javascript:window.hacked=true'
/** Longer than any line, without a possible break. */
const UNBROKEN = 'Å'.repeat(120)

const many = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({length: count}, (_, index) => make(index))

const campaign = (name: string, fields: Fields = {}) => ({
  _id: `c-${name}`,
  _type: 'campaign',
  name,
  slug: slug(name),
  tagline: string('Längst ut'),
  description: text('Innehåll som ingen väntar sig.'),
  languages: ['sv'],
  place: to('plats'),
  owner: to('org'),
  theme: {_type: 'theme', family: 'sol'},
  accessibility: {status: 'full', assessedAt: '2026-01-01', feedbackEmail: 'fraga@example.se'},
  sections: keyed([{_type: 'heroSection', heading: string(name)}]),
  ...fields,
})

const handpicked = (...ids: string[]) => ({selection: {handpicked: keyed(ids.map(to))}})
const everySection = sectionNames.map((_type) => ({_key: _type, _type}))

const story = (id: string, fields: Fields = {}) => ({
  _id: id,
  _type: 'inflyttareStory',
  title: string(id),
  slug: slug(id),
  movedTo: to('plats'),
  consent,
  ...fields,
})

const event = (id: string, startsAt: string, endsAt: string, fields: Fields = {}) => ({
  _id: id,
  _type: 'event',
  title: string(`Träff ${id}`),
  slug: slug(id),
  startsAt,
  endsAt,
  place: to('plats'),
  ...fields,
})

const nobody = {
  ...Object.fromEntries(
    ['tagline', 'description', 'place', 'owner', 'theme', 'accessibility', 'sections'].map(
      (field) => [field, null],
    ),
  ),
  ...Object.fromEntries(
    ['partners', 'contacts', 'navigation', 'selection', 'seo', 'press', 'logo', 'languages'].map(
      (field) => [field, null],
    ),
  ),
}

/** Documents with the fields that the Studio requires; all other fields are null. */
const empty = (_type: string, ...fields: string[]) => ({
  _id: `tom-${_type}`,
  _type,
  ...Object.fromEntries(fields.map((field) => [field, null])),
  ...(_type === 'ambassador' ? {name: 'Namn'} : {title: string('Rubrik')}),
  slug: slug(`tom-${_type.toLowerCase()}`),
  consent,
})

const empties = [
  empty(
    'ambassador',
    'name',
    'portrait',
    'role',
    'quote',
    'summary',
    'movedFrom',
    'spokenLanguages',
    'body',
    'place',
    'organisation',
    'topics',
    'audiences',
    'links',
  ),
  empty(
    'inflyttareStory',
    'title',
    'image',
    'lead',
    'quote',
    'people',
    'movedFrom',
    'movedTo',
    'movedYear',
    'household',
    'drivkrafter',
    'hinder',
    'body',
    'chapters',
    'gallery',
    'topics',
    'audiences',
    'organisations',
  ),
  {
    ...empty(
      'opportunity',
      'kind',
      'title',
      'summary',
      'body',
      'image',
      'url',
      'publishedAt',
      'organisation',
      'place',
      'topics',
      'employmentType',
      'remote',
      'startsAt',
      'tenure',
      'rooms',
      'area',
      'price',
    ),
    expiresAt: '2099-12-31',
  },
  {
    ...empty(
      'event',
      'title',
      'summary',
      'body',
      'image',
      'allDay',
      'status',
      'venue',
      'address',
      'onlineUrl',
      'signupUrl',
      'organisers',
      'place',
      'topics',
    ),
    startsAt: '2099-01-01T10:00:00.000Z',
    endsAt: '2099-01-01T11:00:00.000Z',
  },
  empty('guide', 'title', 'lead', 'image', 'steps', 'place', 'topics', 'audiences'),
]

interface Pictures {
  tiny: Fields
  wide: Fields
  missing: Fields
}

const documents = ({tiny, wide, missing}: Pictures): ({_id: string; _type: string} & Fields)[] => [
  {_id: 'org', _type: 'organisation', name: 'Ägaren'},
  {_id: 'plats', _type: 'place', name: 'Platsen', slug: slug('plats'), kind: 'municipality'},
  campaign('intet', nobody),
  campaign('null', {
    ...handpicked(...empties.map(({_id}) => _id)),
    sections: everySection.map((section) => ({
      intro: null,
      items: null,
      ...section,
      heading: section._type === 'heroSection' ? string('Rubrik') : null,
    })),
  }),
  ...empties,
  campaign('english', {
    languages: ['en'],
    releasedLanguages: ['en'],
    tagline: {_type: 'localizedString', en: 'Out there'},
    description: {_type: 'localizedText', en: 'Not a word of Swedish.'},
    sections: keyed([
      {_type: 'heroSection', heading: {_type: 'localizedString', en: 'Out there'}},
      ...everySection.slice(1),
    ]),
    ...handpicked('en'),
  }),
  story('en', {title: {_type: 'localizedString', en: 'Once'}, movedYear: 2020}),
  campaign('b', {
    name: 'B',
    tagline: string('C'),
    ...handpicked('lang', 'ar-ett', 'ar-sist', 'evigt', 'forntid'),
    sections: keyed([
      {_type: 'heroSection', heading: string('A')},
      ...everySection.slice(1),
      {_type: 'timelineSection', story: to('ar-ett')},
    ]),
  }),
  story('lang', {
    title: string(UNBROKEN),
    lead: text(UNBROKEN),
    body: richText(UNBROKEN),
    people: keyed([{name: UNBROKEN}]),
  }),
  story('ar-ett', {
    movedYear: 1,
    chapters: keyed([
      {_type: 'chapter', date: '0001-01-01', title: string('Först')},
      {_type: 'chapter', date: '9999-12-31', title: string('Sist')},
      {_type: 'chapter', date: 'i våras', title: string('Inget datum')},
    ]),
  }),
  story('ar-sist', {movedYear: 9999, movedFrom: {place: UNBROKEN, country: 'XX'}}),
  event('evigt', '1900-01-01T00:00:00.000Z', '9999-12-30T23:00:00.000Z'),
  event('forntid', '9999-12-30T12:00:00.000Z', '9999-12-30T13:00:00.000Z', {allDay: true}),
  campaign('mycket', {
    partners: keyed(many(40, (index) => to(`partner-${index}`))),
    navigation: keyed(
      many(12, (index) => ({
        label: string(`Menyval nummer ${index + 1}`),
        link: {_type: 'link', kind: 'url', url: 'https://example.org/'},
      })),
    ),
    ...handpicked(...many(60, (index) => `event-${index}`)),
    sections: keyed([
      {_type: 'heroSection', heading: string('Mycket')},
      {_type: 'partnersSection'},
      {_type: 'eventsSection', limit: 24},
      {
        _type: 'factStripSection',
        figures: keyed(
          many(30, (index) => ({
            _type: 'figure',
            label: string(`Siffra ${index}`),
            value: index * 1e9,
          })),
        ),
      },
    ]),
  }),
  ...many(40, (index) => ({
    _id: `partner-${index}`,
    _type: 'organisation',
    name: `Partner nummer ${index}`,
    url: 'https://example.org/',
  })),
  ...many(60, (index) =>
    event(`event-${index}`, '2099-05-01T10:00:00.000Z', '2099-05-01T12:00:00.000Z'),
  ),
  campaign('hackad', {
    name: SCRIPT,
    tagline: string(SCRIPT),
    description: text(SCRIPT),
    partners: keyed([to('skurk')]),
    contacts: keyed([to('skurkens')]),
    navigation: keyed([{label: string(SCRIPT), link: {_type: 'link', kind: 'url', url: UNSAFE}}]),
    ...handpicked('hack-person', 'hack-story', 'hack-job', 'hack-event', 'hack-guide'),
    seo: {title: string(SCRIPT), description: text(SCRIPT)},
    sections: keyed([
      {_type: 'heroSection', heading: string(SCRIPT), kicker: string(SCRIPT), lead: text(SCRIPT)},
      ...everySection.slice(1),
      {_type: 'quotationSection', person: to('hack-person'), quote: text(SCRIPT)},
      {_type: 'videoSection', url: UNSAFE, description: text(SCRIPT)},
      {
        _type: 'questionsSection',
        questions: keyed([{question: string(SCRIPT), answer: richText(SCRIPT)}]),
      },
    ]),
  }),
  {_id: 'skurk', _type: 'organisation', name: SCRIPT, url: UNSAFE},
  {
    _id: 'skurkens',
    _type: 'contactPerson',
    name: SCRIPT,
    role: string(SCRIPT),
    email: SCRIPT,
    phone: SCRIPT,
    consent,
  },
  {
    _id: 'hack-person',
    _type: 'ambassador',
    name: SCRIPT,
    slug: slug('hack-person'),
    role: string(SCRIPT),
    quote: text(SCRIPT),
    summary: text(SCRIPT),
    movedFrom: SCRIPT,
    spokenLanguages: [SCRIPT],
    body: richText(SCRIPT),
    organisation: to('skurk'),
    consent,
    links: keyed([{label: string(SCRIPT), link: {kind: 'url', url: UNSAFE}}]),
  },
  story('hack-story', {
    title: string(SCRIPT),
    lead: text(SCRIPT),
    body: richText(SCRIPT),
    people: keyed([{name: SCRIPT}]),
    movedFrom: {place: SCRIPT, country: 'SE'},
    organisations: keyed([to('skurk')]),
  }),
  {
    _id: 'hack-job',
    _type: 'opportunity',
    kind: 'job',
    title: string(SCRIPT),
    slug: slug('hack-job'),
    summary: text(SCRIPT),
    url: UNSAFE,
    expiresAt: '2099-12-31',
    publishedAt: '2026-01-01',
    place: to('plats'),
    organisation: to('skurk'),
  },
  event('hack-event', '2099-05-01T10:00:00.000Z', '2099-05-01T12:00:00.000Z', {
    title: string(SCRIPT),
    summary: text(SCRIPT),
    venue: SCRIPT,
    signupUrl: UNSAFE,
    onlineUrl: UNSAFE,
    organisers: keyed([to('skurk')]),
  }),
  {
    _id: 'hack-guide',
    _type: 'guide',
    title: string(SCRIPT),
    slug: slug('hack-guide'),
    lead: text(SCRIPT),
    steps: keyed([{title: string(SCRIPT), body: richText(SCRIPT)}]),
  },
  campaign('gratt', {
    theme: {
      _type: 'theme',
      family: 'knappnal',
      palette: {
        _type: 'palette',
        ...Object.fromEntries(
          ['background', 'surface', 'text', 'primary', 'onPrimary', 'accent', 'onAccent'].map(
            (name) => [name, '#777777'],
          ),
        ),
      },
    },
    ...handpicked('en', 'hack-person'),
    sections: keyed([{_type: 'heroSection', heading: string('Grått')}, ...everySection.slice(1)]),
  }),
  campaign('farglost', {
    theme: {
      _type: 'theme',
      family: 'no-such-family',
      typefaces: 'no-such-pair',
      palette: {
        _type: 'palette',
        background: 'red',
        surface: null,
        text: '',
        primary: 'var(--x)',
        onPrimary: 1,
        accent: '#12',
        onAccent: '</style>',
      },
    },
  }),
  campaign('bilder', {
    ...handpicked('liten', 'bred', 'saknad'),
    sections: keyed([
      {_type: 'heroSection', heading: string('Bilder'), image: wide},
      {_type: 'ambassadorsSection'},
      {_type: 'storiesSection'},
      {_type: 'gallerySection', images: keyed([wide, tiny, missing])},
    ]),
  }),
  {
    _id: 'liten',
    _type: 'ambassador',
    name: 'Liten',
    slug: slug('liten'),
    portrait: tiny,
    summary: text('Sextio gånger sextio bildpunkter.'),
    consent,
  },
  story('bred', {image: wide}),
  story('saknad', {image: missing, gallery: keyed([missing, wide])}),
]

async function upload(lake: Lake, width: number, height: number): Promise<string> {
  const bytes = await sharp({create: {width, height, channels: 3, background: '#357'}})
    .png()
    .toBuffer()
  const {assets} = lake.media('production')
  const body = new Blob([new Uint8Array(bytes)]).stream()
  return (await assets.upload('images', body, {}, administrator, ORIGIN))._id
}

const image = (_ref: string, alt: string, more: Fields = {}) => ({
  _type: 'imageWithAlt',
  alt: string(alt),
  asset: {_type: 'reference', _ref, ...more},
})

/** Fills a lake with odd content. */
export async function loadOdd(lake: Lake): Promise<void> {
  const pictures: Pictures = {
    tiny: image(await upload(lake, 60, 60), 'Liten'),
    wide: image(await upload(lake, 8000, 200), 'Bred'),
    missing: image('image-0123456789abcdef0123456789abcdef01234567-800x600-png', 'Borta', {
      _weak: true,
    }),
  }
  const mutations = documents(pictures).map((document) => ({createOrReplace: document}))
  await lake.dataset('production').transact(mutations, {}, administrator)
}
