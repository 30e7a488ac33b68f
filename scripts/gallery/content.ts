import type {VisitorFigures} from '../../publish/index.ts'
import {type ThemeFamily, themeFamilies} from '../../schemas/index.ts'
import type {SampleDocument} from '../../server/content/read.ts'
import {type ExampleDocument, sectionExamples} from '../../site/index.ts'

/** Numbers of items that each section is shown with. */
export const counts = [1, 2, 3, 4, 5, 7, 12] as const

/** The number shown by default, and in pictures. */
export const USUAL_COUNT = 4

/** The slug of the site that shows every section in a theme family with this number of items. */
export const gallerySlug = (family: ThemeFamily, count: number): string => `${family}-${count}`

/** The document types that a campaign shows. */
const staged = new Set(['ambassador', 'inflyttareStory', 'opportunity', 'event'])

const localized = (sv: string, ar?: string) => ({_type: 'localizedString', sv, ...(ar && {ar})})

function campaign(family: (typeof themeFamilies)[number], count: number): ExampleDocument[] {
  const slug = gallerySlug(family.value, count)
  const _id = `gallery-${slug}`
  const documents = Object.values(sectionExamples).flatMap(
    (example) => example.documents?.(count, _id) ?? [],
  )
  return [
    ...documents,
    {
      _id,
      _type: 'campaign',
      name: `${family.title} ${count}`,
      slug: {_type: 'slug', current: slug},
      tagline: localized(family.description),
      description: localized(family.description),
      languages: ['sv', 'ar'],
      releasedLanguages: ['ar'],
      place: {_type: 'reference', _ref: 'example-place-region'},
      owner: {_type: 'reference', _ref: 'example-organisation-0'},
      theme: {_type: 'theme', family: family.value},
      navigation: (['ambassadors', 'stories', 'contact'] as const).map((page) => ({
        _key: page,
        _type: 'navigationItem',
        label: localized(
          {ambassadors: 'Människor', stories: 'Berättelser', contact: 'En väg in'}[page],
        ),
        link: {_type: 'link', kind: 'page', page},
      })),
      selection: {
        _type: 'storySelection',
        handpicked: documents
          .filter(({_type}) => staged.has(_type))
          .map(({_id}) => ({_key: _id, _type: 'reference', _ref: _id})),
      },
      sections: Object.entries(sectionExamples).map(([name, example]) => ({
        ...example.section(count, _id),
        _key: name,
        _type: `${name}Section`,
      })),
    },
  ]
}

/** Every section in every theme family with these numbers of items: one campaign per family and number. */
export function galleryDocuments(numbers: readonly number[]): SampleDocument[] {
  const all = themeFamilies.flatMap((family) => numbers.flatMap((count) => campaign(family, count)))
  const byId = new Map(all.map((document) => [document._id, document]))
  return [...byId.values()].map((fields) => ({_id: fields._id, _type: fields._type, fields}))
}

/** What visitors of each of the gallery's campaigns have answered, by its slug. */
export function exampleFigures(
  numbers: readonly number[],
): (slug: string) => VisitorFigures | null {
  const bySlug = new Map(
    themeFamilies.flatMap(({value}) =>
      numbers.map((count) => {
        const slug = gallerySlug(value, count)
        return [slug, sectionExamples.results.figures?.(count, `gallery-${slug}`) ?? null] as const
      }),
    ),
  )
  return (slug) => bySlug.get(slug) ?? null
}
