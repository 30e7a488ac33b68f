import fc from 'fast-check'
import {PARAMS, query} from '../../lake/query/generators.ts'
import {ASSETS, HIDDEN_DATASETS, HIDDEN_PEOPLE, RELEASES, VISIBLE_IDS} from './world.ts'
import {action, mutations} from './writes.ts'

/** A request, with its path below the origin. */
export interface Asked {
  method: string
  path: string
  body?: unknown
}

const dataset = fc.constantFrom('production', 'production', 'open', 'none', ...HIDDEN_DATASETS)
const id = fc.oneof(
  fc.constantFrom(...VISIBLE_IDS, ...HIDDEN_PEOPLE, ...ASSETS, 'n1', 'n2', 'missing'),
  fc.constantFrom(...VISIBLE_IDS, 'n1').map((published) => `drafts.${published}`),
  fc.constantFrom(...VISIBLE_IDS, 'n2').map((published) => `versions.r1.${published}`),
  fc.constantFrom(...RELEASES).map((name) => `_.releases.${name}`),
)
const ids = fc.array(id, {minLength: 1, maxLength: 4}).map((list) => list.join(','))
export const perspective = fc.constantFrom(
  'raw',
  'published',
  'drafts',
  'previewDrafts',
  'r1',
  'r2,drafts',
  'r1,r2,published',
  'nothing',
)

/** Queries that probe what is hidden: in fields, ids, references, counts, orders, scores. */
const probe = fc
  .tuple(
    fc.constantFrom(
      'consent.note == "Anna Andersson"',
      'consent.note match "a*"',
      'string::startsWith(consent.note, "a")',
      'internal == "sun"',
      'title match "Hösten*"',
      'defined(consent.portrait)',
      '"070-123 45 67" in [consent.phone, consent.note]',
      'references("h1")',
      `references("${ASSETS[0]}")`,
      'consent.campaigns[]._ref == "b"',
      '"c" in consent.campaigns[]._ref',
      'documents::incomingRefCount() > 0',
      'count(*[references(^._id)]) > 0',
      'count(*[consent.note == ^.title]) > 0',
      '_id in path("drafts.**")',
      '_type == "system.release"',
      '_id in releases::all()._id',
      'sanity::versionOf("a")',
      'sanity::partOfRelease("r1")',
      '_type == "sanity.imageAsset"',
      'text::query("Anna")',
      '[title, consent.note] match text::query("sun")',
      'main->title == "Anna Andersson"',
      'more[]->consent.note == "sun"',
      'slug.current == "Anna Andersson"',
      'title in *[_type == "author"].title',
    ),
    fc.constantFrom(
      'count(*[X])',
      '*[X]',
      '*[X]{_id, _rev, "n": documents::incomingRefCount()}',
      '*[X] | order(consent.note)[0]',
      '*[X] | order(title) {title, consent}',
      'select(count(*[X]) > 0 => "yes", "no")',
      'select(count(*[X]) > 0 => "yes", null)',
      '*[X] | score(title match "sun", boost(consent.note match "sun", 3)) {_id, _score}',
      '* | score(X) {_id, _score}',
      '{"a": count(*[X]), "b": releases::all(), "c": identity(), "d": sanity::dataset()}',
      '*[_type == "post" && (X)]{_id, "in": *[references(^._id)]._id, "to": main->{..., consent}}',
      'math::sum(*[X].n)',
      '*[X][0...1]',
      'array::unique(*[X]._type)',
    ),
  )
  .map(([condition, template]) => template.replaceAll('X', condition))

export const anyQuery = fc.oneof({arbitrary: probe, weight: 2}, {arbitrary: query(), weight: 1})
/** Includes queries that cannot be listened to: whether one can must not depend on what is stored. */
const listenerQuery = fc.oneof(
  anyQuery,
  probe.map((whole) => `select(count(*[consent.note match "a*"]) > 0 => "x", null, ${whole})`),
)

const parameters = Object.entries(PARAMS)
  .map(
    ([name, value]) =>
      `&${encodeURIComponent(`$${name}`)}=${encodeURIComponent(JSON.stringify(value))}`,
  )
  .join('')
const flag = (name: string) => fc.constantFrom('', `&${name}=true`, `&${name}=false`)
const flags = (...names: string[]) =>
  fc.tuple(...names.map(flag)).map((chosen) => `?${chosen.join('').slice(1)}`)

const to = (template: string, ...parts: fc.Arbitrary<string>[]) =>
  fc
    .tuple(...parts)
    .map((values) => values.reduce((path, value) => path.replace('*', value), template))
const get = (path: fc.Arbitrary<string>) =>
  path.map((found): Asked => ({method: 'GET', path: found}))
const send = (
  method: string,
  path: fc.Arbitrary<string>,
  body: fc.Arbitrary<unknown> = fc.constant({}),
) => fc.tuple(path, body).map(([found, content]): Asked => ({method, path: found, body: content}))
const fixed = (method: string, path: string) => fc.constant<Asked>({method, path})

const V = '/v2025-02-19'
const version = fc.constantFrom('/v1', '/vX', V)
const asked = (path: fc.Arbitrary<string>) =>
  fc.tuple(version, path).map(([prefix, rest]) => `${prefix}${rest}`)
const project = fc.constantFrom('local', 'local', 'other')
const asset = fc
  .constantFrom(...ASSETS)
  .map((name) => name.slice('image-'.length).replace('-png', '.png'))

/**
 * Every endpoint of the lake's API, by method and path, with the requests to try. `null`: not an endpoint, but a
 * prefix of several.
 */
export const endpoints: Readonly<Record<string, fc.Arbitrary<Asked> | null>> = {
  'GET /data/query/:dataset': get(
    asked(
      fc
        .tuple(dataset, anyQuery, perspective, flag('resultSourceMap'), flag('returnQuery'))
        .map(
          ([name, groq, seen, ...rest]) =>
            `/data/query/${name}?query=${encodeURIComponent(groq)}&perspective=${seen}${rest.join('')}${parameters}`,
        ),
    ),
  ),
  'POST /data/query/:dataset': send(
    'POST',
    to(`${V}/data/query/*`, dataset),
    fc.record({query: anyQuery, params: fc.constant(PARAMS), perspective}),
  ),
  'GET /data/doc/:dataset/:ids': get(
    to(`${V}/data/doc/*/**`, dataset, ids, flags('includeAllVersions', 'excludeContent')),
  ),
  'POST /data/mutate/:dataset': send(
    'POST',
    to(`${V}/data/mutate/**`, dataset, flags('dryRun', 'returnDocuments', 'returnIds')),
    fc.record({mutations}),
  ),
  'GET /data/listen/:dataset': get(
    asked(
      fc
        .tuple(
          dataset,
          listenerQuery,
          flag('includeResult'),
          flag('includeAllVersions'),
          flag('enableResume'),
        )
        .map(
          ([name, groq, ...rest]) =>
            `/data/listen/${name}?query=${encodeURIComponent(groq)}${rest.join('')}&lastEventId=visible%23a${parameters}`,
        ),
    ),
  ),
  'GET /data/live/events/:dataset': get(
    to(`${V}/data/live/events/**`, dataset, flags('includeDrafts')),
  ),
  'GET /check/cors': fixed('GET', `${V}/check/cors`),
  'GET /data/history/:dataset/transactions/:ids': get(
    to(
      `${V}/data/history/*/transactions/*?effectFormat=mendoza&fromTransaction=*`,
      dataset,
      ids,
      id,
    ),
  ),
  'GET /data/history/:dataset/documents/:ids': get(
    to(`${V}/data/history/*/documents/*?revision=*`, dataset, ids, fc.constantFrom('visible', 'x')),
  ),
  'GET /data/history/:dataset/events/documents/:id': get(
    to(`${V}/data/history/*/events/documents/*`, dataset, id),
  ),
  'GET /data/history/:dataset/events/releases/:name': get(
    to(`${V}/data/history/*/events/releases/*`, dataset, fc.constantFrom(...RELEASES, 'none')),
  ),
  'GET /data/export/:dataset': get(
    to(`${V}/data/export/*?types=*`, dataset, fc.constantFrom('', 'author', 'post,system.release')),
  ),
  'GET /data/person/:dataset/:who': get(to(`${V}/data/person/*/*`, dataset, id)),
  'DELETE /data/person/:dataset/:who': send('DELETE', to(`${V}/data/person/*/*`, dataset, id)),
  'GET /data/references/:dataset/documents/:id/to': get(
    to(`${V}/data/references/*/documents/*/to`, dataset, id),
  ),
  'GET /data/ping/:dataset?': get(to(`${V}/data/ping/*`, dataset)),
  'POST /data/actions/:dataset': send(
    'POST',
    to(`${V}/data/actions/*`, dataset),
    fc.record({actions: fc.array(action, {minLength: 1, maxLength: 2})}),
  ),
  'POST /assets/:kind{images|files}/:dataset': send(
    'POST',
    to(`${V}/assets/*/*`, fc.constantFrom('images', 'files'), dataset),
  ),
  'GET /auth/id': fixed('GET', `${V}/auth/id`),
  'GET /auth/providers': fixed('GET', `${V}/auth/providers`),
  'GET /auth/fetch': fixed('GET', `${V}/auth/fetch?sid=x`),
  'GET /auth/login/:provider': fixed('GET', `${V}/auth/login/hemvist?origin=/studio/`),
  'POST /auth/sign-in': send('POST', fc.constant(`${V}/auth/sign-in`)),
  'POST /auth/logout': send('POST', fc.constant(`${V}/auth/logout`)),
  'GET /auth/logout': fixed('GET', `${V}/auth/logout`),
  'GET /users/me': fixed('GET', `${V}/users/me`),
  'GET /users/me/keyvalue/:keys': fixed('GET', `${V}/users/me/keyvalue/a,b`),
  'PUT /users/me/keyvalue': send(
    'PUT',
    fc.constant(`${V}/users/me/keyvalue`),
    fc.constant([{key: 'a', value: 1}]),
  ),
  'DELETE /users/me/keyvalue/:keys': fixed('DELETE', `${V}/users/me/keyvalue/a`),
  'GET /users/:ids': get(
    to(`${V}/users/*`, fc.constantFrom('administrator', 'user-1', 'user-2,user-3')),
  ),
  'ALL /projects/*': null,
  'ALL /projects/:project/*': null,
  'GET /projects': fixed('GET', `${V}/projects`),
  'GET /projects/:project': get(to(`${V}/projects/*`, project)),
  'GET /projects/:project/datasets/:dataset/acl': get(
    to(`${V}/projects/*/datasets/*/acl`, project, dataset),
  ),
  'GET /projects/:project/datasets/:dataset/settings/indexing': get(
    to(`${V}/projects/*/datasets/*/settings/indexing`, project, dataset),
  ),
  'GET /projects/:project/grants': get(to(`${V}/projects/*/grants`, project)),
  'GET /projects/:project/roles': get(to(`${V}/projects/*/roles`, project)),
  'GET /projects/:project/user-applications': get(to(`${V}/projects/*/user-applications`, project)),
  'GET /projects/:project/new-content-release-allowed': get(
    to(`${V}/projects/*/new-content-release-allowed`, project),
  ),
  'GET /datasets': fixed('GET', `${V}/datasets?datasetProfile=comments&addonFor=production`),
  'PUT /datasets/:name': send('PUT', to(`${V}/datasets/*`, dataset)),
  'PATCH /datasets/:name': send(
    'PATCH',
    to(`${V}/datasets/*`, dataset),
    fc.constant({aclMode: 'public'}),
  ),
  'DELETE /datasets/:name': send('DELETE', to(`${V}/datasets/*`, dataset)),
  'PUT /datasets/:name/copy': send(
    'PUT',
    to(`${V}/datasets/*/copy`, dataset),
    fc.constant({targetDataset: 'stolen'}),
  ),
  'GET /datasets/:name/settings/embeddings': get(
    to(`${V}/datasets/*/settings/embeddings`, dataset),
  ),
  'GET /aliases': fixed('GET', `${V}/aliases`),
  'ALL /projects/:project/datasets': null,
  'GET /projects/:project/datasets': get(to(`${V}/projects/*/datasets`, project)),
  'PUT /projects/:project/datasets/:name': send(
    'PUT',
    to(`${V}/projects/*/datasets/*`, project, dataset),
  ),
  'PATCH /projects/:project/datasets/:name': send(
    'PATCH',
    to(`${V}/projects/*/datasets/*`, project, dataset),
  ),
  'DELETE /projects/:project/datasets/:name': send(
    'DELETE',
    to(`${V}/projects/*/datasets/*`, project, dataset),
  ),
  'PUT /projects/:project/datasets/:name/copy': send(
    'PUT',
    to(`${V}/projects/*/datasets/*/copy`, project, dataset),
  ),
  'GET /projects/:project/datasets/:name/settings/embeddings': get(
    to(`${V}/projects/*/datasets/*/settings/embeddings`, project, dataset),
  ),
  'GET /projects/:project/datasets/copy': get(to(`${V}/projects/*/datasets/copy`, project)),
  'GET /jobs/:id': fixed('GET', `${V}/jobs/copy-secret`),
  'GET /jobs/:id/listen': fixed('GET', `${V}/jobs/copy-secret/listen`),
  'POST /comments/:dataset/setup': send('POST', to(`${V}/comments/*/setup`, dataset)),
  'GET /ping': fixed('GET', `${V}/ping`),
  'GET /features': fixed('GET', `${V}/features`),
  'GET /features/:name': fixed('GET', `${V}/features/privateDataset`),
  'GET /subscriptions/project/:project': get(to(`${V}/subscriptions/project/*`, project)),
  'GET /journey/announcements': fixed('GET', `${V}/journey/announcements`),
  'ALL /journey/*': fixed('GET', `${V}/journey/other`),
  'GET /help': fixed('GET', `${V}/help`),
  'GET /intake/telemetry-status': fixed('GET', `${V}/intake/telemetry-status`),
  'ALL /intake/*': fixed('POST', `${V}/intake/batch`),
  'GET /access/requests/me': fixed('GET', `${V}/access/requests/me`),
  'POST /descriptors/claim': send('POST', fc.constant(`${V}/descriptors/claim`)),
  'GET /media-libraries': fixed('GET', `${V}/media-libraries`),
  'GET /schedules/:project/:dataset': get(to(`${V}/schedules/*/*`, project, dataset)),
  'ALL /schedules/*': get(to(`${V}/schedules/*/*/s1`, project, dataset)),
  'GET /agent/:organization/bundles/mine/listen': fixed('GET', `${V}/agent/o/bundles/mine/listen`),
  'GET /images/:project/:dataset/:file': get(
    to('/images/local/*/*?w=*', dataset, asset, fc.constantFrom('10', 'x')),
  ),
  'GET /images/:project/:dataset/:file/:vanity': get(to('/images/local/*/*/name', dataset, asset)),
  'GET /files/:project/:dataset/:file': get(
    to('/files/local/*/*', dataset, fc.constantFrom(`${'4'.repeat(40)}.pdf`, 'x')),
  ),
  'GET /files/:project/:dataset/:file/:vanity': get(
    to('/files/local/*/*/n', dataset, fc.constant(`${'4'.repeat(40)}.pdf`)),
  ),
  'ALL /images/*': null,
  'ALL /files/*': null,
  'ALL /*': null,
}
