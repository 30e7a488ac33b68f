import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {describe, expect, test} from 'vitest'
import {
  documentPages,
  documentTypes,
  hasPage,
  personTypes,
  schemaTypes,
  sectionNames,
} from '../../schemas/index.ts'
import {routes} from '../../site/index.ts'
import {templateFile} from './templates.ts'

const root = resolve(import.meta.dirname, '../..')
const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const has = (path: string): boolean => existsSync(join(root, path))

/** `factStrip` is `fact-strip` as a file. */
const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Types that share a file, because they differ in nothing but their names. */
const sharedFiles: Readonly<Record<string, string>> = {topic: 'term', audience: 'term'}

const samples = readdirSync(join(root, 'samples'), {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.json'))
  .map((name) => text(join('samples', name)))
  .join('\n')

/** The steps of a list in CONTRIBUTING.md, and the files that each names. */
function steps(heading: string): string[][] {
  const [, list = ''] = text('CONTRIBUTING.md').split(`\n## ${heading}\n`)
  const [own = ''] = list.split('\n## ')
  return own
    .split(/^\d+\. /m)
    .slice(1)
    .map((step) => [...step.matchAll(/`([\w./<>*-]+\/[\w./<>*-]+)`/g)].map(([, path = '']) => path))
}

test.each(['Add a document type', 'Add a kind of page', 'Add a section'])(
  '"%s" names files that exist',
  (heading) => {
    const named = steps(heading).flat()
    expect(named.length).toBeGreaterThan(3)
    const missing = named.filter((path) => !/[<*]/.test(path) && !has(path))
    expect(missing).toEqual([])
  },
)

describe.each(documentTypes)('the document type %s', (type) => {
  const schema = schemaTypes.find(({name}) => name === type)

  test('has its own file', () => {
    expect(has(`schemas/documents/${sharedFiles[type] ?? kebab(type)}.ts`)).toBe(true)
  })

  test('has a consent if and only if it shows people', () => {
    const fields = schema && 'fields' in schema ? (schema.fields ?? []) : []
    const asks = fields.some(({name}) => name === 'consent')
    const showsPeople = personTypes.some((name) => name === type) || type === 'article'
    expect(asks).toBe(showsPeople)
  })

  test('is in the Studio, with an icon', () => {
    const menu = type === 'campaign' ? 'campaigns' : 'structure'
    expect(text(`studio/structure/${menu}.ts`)).toContain(`'${type}'`)
    expect(text('studio/structure/lists.ts')).toMatch(new RegExp(`^  ${type}: `, 'm'))
    expect(text('studio/workspace/icons.ts')).toMatch(new RegExp(`^  ${type}: `, 'm'))
  })

  test('has types for queries', () => {
    expect(text('site/types.generated.ts')).toContain(`_type: "${type}"`)
  })

  test('has its page, with a template, in its list', () => {
    const own = routes.filter(({documentType}) => documentType === type)
    if (!hasPage(type)) return expect(own).toEqual([])
    const {route, list} = documentPages[type]
    expect(own.map(({name, parent}) => ({route: name, list: parent}))).toEqual([{route, list}])
    expect(own.map(({template}) => has(templateFile(template)))).toEqual([true])
  })

  // Nothing in the samples has moved yet.
  test.skipIf(type === 'redirect')('has an example', () => {
    expect(samples).toContain(`"_type": "${type}"`)
  })
})

describe.each(routes.map((route) => [route.name, route] as const))(
  'the kind of page %s',
  (_, route) => {
    test('has a template', () => {
      expect(has(templateFile(route.template))).toBe(true)
    })
  },
)

describe.each(sectionNames.map((type) => type.replace(/Section$/, '')))(
  'the section %s',
  (name) => {
    const folder = `site/sections/${kebab(name)}`

    test('has a schema and an icon', () => {
      expect(has(`schemas/sections/${kebab(name)}.ts`)).toBe(true)
      expect(text('studio/workspace/icons.ts')).toContain(`${name}Section: `)
    })

    test('has a folder with one component and an example', () => {
      const files = readdirSync(join(root, folder))
      expect(files.filter((file) => file.endsWith('.astro'))).toHaveLength(1)
      expect(files).toContain('example.ts')
    })

    test('is listed with its component and, if it has one, its query', () => {
      expect(text('site/sections/components.ts')).toContain(`${name}Section: `)
      const asks = has(`${folder}/query.ts`)
      expect(text('site/queries/home.ts').includes(`"${name}Section" =>`)).toBe(asks)
    })

    test('has a test, a description and a picture', () => {
      expect(has(`tests/site/sections/${kebab(name)}.test.ts`)).toBe(true)
      expect(text('docs/sections.md')).toContain(`## \`${name}\``)
      expect(has(`docs/images/sections/${name}.webp`)).toBe(true)
    })
  },
)
