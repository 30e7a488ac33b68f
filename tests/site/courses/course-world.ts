import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {administrator, type Lake, openLake} from '../../../lake/index.ts'
import {embeddedSource, Publisher} from '../../../publish/index.ts'
import {publicRead} from '../../../schemas/index.ts'
import {loadDocuments} from '../../../server/content/load.ts'
import {samplesFolder, siteFolder} from '../../../server/folders.ts'
import * as site from '../../../site/index.ts'
import {keyed, picture, richText, slug, string, text, to} from '../../../site/sections/example.ts'
import {gatewayWorld} from '../../server/gateway/world.ts'
import {ambassador, consent} from '../sections/people.ts'
import {ORIGIN} from '../world.ts'

const answer = (words: string, isRight: boolean, why: string) => ({
  _type: 'courseAnswer',
  answer: string(words),
  isRight,
  explanation: text(why),
})
const question = (words: string, ...answers: ReturnType<typeof answer>[]) => ({
  _type: 'courseQuestion',
  question: string(words),
  answers: keyed(answers),
})
const says = (id: string) => ({_type: 'quotationSection', person: to(id)})

const course = {
  _id: 'course',
  _type: 'course',
  title: string('Värdskap & väg'),
  slug: slug('vardskap'),
  campaign: to('c'),
  lead: text('För den som får frågor.'),
  minutes: 20,
  chapters: [
    {
      _key: 'ask',
      _type: 'courseChapter',
      title: string('Fråga'),
      sections: keyed([
        {_type: 'freeTextSection', heading: string('Lyssna'), body: richText('Fråga tillbaka.')},
        says('anna'),
        says('bo'),
      ]),
      questions: [
        {
          _key: 'first',
          ...question(
            'Hur långt är det?',
            answer('Två kilometer.', false, 'Du vet inte om de går.'),
            answer('Går ni eller kör ni?', true, 'En motfråga räcker.'),
          ),
        },
        {
          _key: 'second',
          ...question(
            'När är det öppet?',
            answer('Jag ringer och frågar.', true, 'Det sparar en eftermiddag.'),
            answer('Det borde vara öppet.', false, 'Borde är en gissning.'),
          ),
        },
      ],
    },
    {_key: 'untitled', _type: 'courseChapter', sections: []},
    {
      _key: 'show',
      _type: 'courseChapter',
      title: string('Visa'),
      sections: keyed([
        {_type: 'freeTextSection', body: richText('Säg vad man ser.')},
        {
          _type: 'factStripSection',
          figures: keyed([
            {
              _type: 'figure',
              label: string('kommuner'),
              value: 16,
              source: {_type: 'source', name: 'SCB'},
            },
          ]),
        },
      ]),
      questions: [
        {
          _key: 'third',
          ...question(
            'Vad säger man?',
            answer('Norrut.', false, 'Det kräver en kompass.'),
            answer('Förbi kyrkan.', true, 'Det syns.'),
          ),
        },
      ],
    },
  ],
}

const documents = [
  {_id: 'here', _type: 'place', name: 'Sörby', slug: slug('sorby'), kind: 'municipality'},
  {_id: 'owner', _type: 'organisation', name: 'Kommunen', url: 'https://example.org/'},
  {
    _id: 'c',
    _type: 'campaign',
    name: 'Kampanjen',
    slug: slug('kampanjen'),
    tagline: string('Nära'),
    description: text('Ett ställe att prova kurser på.'),
    languages: ['sv', 'en'],
    releasedLanguages: ['sv', 'en'],
    place: to('here'),
    owner: to('owner'),
    theme: {_type: 'theme', family: 'kvarter'},
    selection: {rule: {places: keyed([to('here')])}},
    sections: keyed([{_type: 'freeTextSection', body: richText('Hej.')}]),
  },
  ambassador('anna', 'Anna', {
    quote: text('Annas ord.'),
    portrait: picture('varmland-femke', 'Anna ler.'),
  }),
  ambassador('bo', 'Bo', {
    quote: text('Bos ord.'),
    portrait: picture('varmland-birger', 'Bo ler.'),
    consent: {...consent, channels: ['web']},
  }),
  course,
]

export interface CourseWorld {
  /** Where the campaign's site is served: scheme, host, port and its folder. */
  site: string
  dataFolder: string
  lake: Lake
  /** Changes content, and waits until visitors see it. */
  change(patch: {id: string; set: Record<string, unknown>}): Promise<void>
  close(): Promise<void>
}

/** A campaign with a course of two chapters and three questions, published and served by a gateway. */
export async function openCourse(): Promise<CourseWorld> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hemvist-course-'))
  const lake = openLake({folder: join(dataFolder, 'lake'), publicRead})
  const content = documents.map((fields) => ({_id: fields._id, _type: fields._type, fields}))
  const loading = {lake, folder: samplesFolder, origin: ORIGIN, onProgress: () => {}}
  await loadDocuments(content, loading)
  const publisher = await Publisher.open({
    source: embeddedSource(lake),
    site,
    siteFolder,
    dataFolder,
    store: 'live',
    origin: ORIGIN,
    server: '',
    threads: 1,
  })
  await publisher.start({})
  await publisher.settled()
  const {gateway, close} = await gatewayWorld(dataFolder)
  gateway.open()
  return {
    site: `${gateway.origin}/kampanjen`,
    dataFolder,
    lake,
    async change(patch) {
      await lake.dataset('production').transact([{patch}], {}, administrator)
      await publisher.settled()
    },
    async close() {
      await close()
      await publisher.close()
      await lake.close()
      await rm(dataFolder, {recursive: true, force: true})
    },
  }
}
