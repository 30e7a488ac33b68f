import {createMockAuthStore, createWorkspaceFromConfig} from 'sanity'
import {presentationTool} from 'sanity/presentation'
import {structureTool} from 'sanity/structure'
import {createClient} from 'studio-client'
import {beforeAll, expect, test} from 'vitest'
import {supplements, swedish} from '../../studio/locale/index.ts'

/** What the Studio shows here; `feedback` is not part of it. */
const namespaces = [
  'studio',
  'structure',
  'validation',
  'copy-paste',
  'comments',
  'tasks',
  'releases',
  'singleDocRelease',
  'presentation',
]

/** A key without the plural form that a language may have more or fewer of. */
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '')

/** What a text is filled in with: values and the tags around parts of it. */
const slots = (text: string) => new Set(text.match(/\{\{\w+|<\/?\w+/g))

let i18next: Awaited<ReturnType<typeof createWorkspaceFromConfig>>['__internal']['i18next']

beforeAll(async () => {
  const client = createClient({
    projectId: 'local',
    dataset: 'production',
    apiVersion: '1',
    useCdn: false,
  })
  const workspace = await createWorkspaceFromConfig({
    name: 'locale',
    basePath: '/',
    projectId: 'local',
    dataset: 'production',
    schema: {types: []},
    plugins: [structureTool(), presentationTool({previewUrl: '/'}), swedish()],
    auth: createMockAuthStore({client, currentUser: null}),
  })
  i18next = workspace.__internal.i18next
  if (!i18next.isInitialized) await new Promise((ready) => i18next.on('initialized', ready))
  await i18next.loadNamespaces(namespaces)
})

const texts = (locale: string, namespace: string): Record<string, string> =>
  i18next.getResourceBundle(locale, namespace) ?? {}

test('the Studio speaks Swedish unless told otherwise', () => {
  expect(i18next.language).toBe('sv-SE')
})

test.each(namespaces)('every text of %s has a Swedish one', (namespace) => {
  const known = new Set(Object.keys(texts('sv-SE', namespace)).map(base))
  const missing = Object.keys(texts('en-US', namespace)).filter((key) => !known.has(base(key)))
  expect(missing).toEqual([])
})

test.each(Object.keys(supplements))(
  'our texts of %s replace one that exists and take the same values',
  (namespace) => {
    const english = texts('en-US', namespace)
    const wrong = Object.entries(supplements[namespace] ?? {}).filter(([key, text]) => {
      const original = english[key]
      return original === undefined || slots(text).symmetricDifference(slots(original)).size > 0
    })
    expect(wrong).toEqual([])
  },
)

test('whoever may not do something is told whom to ask', () => {
  const refusals = [
    ['studio', 'insufficient-permissions-message.not-authorized-explanation'],
    ['structure', 'banners.permission-check-banner.missing-permission_'],
  ] as const
  for (const [namespace, start] of refusals) {
    const keys = Object.keys(texts('en-US', namespace)).filter((key) => key.startsWith(start))
    expect(keys).not.toEqual([])
    for (const key of keys)
      expect([key, texts('sv-SE', namespace)[key]]).toEqual([key, expect.stringContaining('Be en')])
  }
})
