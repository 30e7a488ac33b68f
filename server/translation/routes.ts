import {Hono} from 'hono'
import {z} from 'zod'
import {BodyError, readText} from '../../http/index.ts'
import type {Dataset, LakeEnv, Mutation, Requester} from '../../lake/index.ts'
import {LakeError} from '../../lake/index.ts'
import type {Publisher} from '../../publish/index.ts'
import {documentName, documentTitle, isLanguage, mainLanguage} from '../../schemas/index.ts'
import {isVisited} from '../../site/index.ts'
import {campaignPages, HOME} from '../desk/campaign-pages.ts'
import {
  campaignDocuments,
  type Edited,
  editedDocument,
  slugOf,
  translatedTo,
} from './campaign-documents.ts'
import {type LanguageState, languageState, withReady} from './state.ts'
import {type AppliedTranslation, applyUnits, unitsOf} from './units.ts'
import {readXliff, type TranslationFile, writeXliff, XliffError} from './xliff.ts'

/** Largest file that is read, in bytes: every text of a campaign with hundreds of stories. */
const MAX_BYTES = 8 * 1024 * 1024
/** How many documents one file may change, and how many problems are named. */
const MAX_DOCUMENTS = 2000
const NAMED_PROBLEMS = 50

/** Fields that the lake sets itself. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['_id', '_rev', '_createdAt', '_updatedAt'])

/** A document with how far it is translated to each language. */
interface TranslatedDocument {
  id: string
  type: string
  title: string
  languages: readonly LanguageState[]
}

/** The site in a language, as it is once the language is released. */
interface LanguageSite {
  language: string
  /** How many pages visitors get. */
  pages: number
  /** Addresses of its front page; no live one while the language is prepared. */
  home: {preview: string; live: string | null} | null
}

/** What a campaign lacks in other languages. */
export interface CampaignTranslation {
  languages: readonly string[]
  sites: readonly LanguageSite[]
  documents: readonly TranslatedDocument[]
}

/** What reading a translator's file did. */
export interface ImportedTranslation {
  language: string
  /** How many texts were taken in, in how many documents. */
  texts: number
  documents: number
  problems: readonly {
    document: string
    title: string
    text: string
    note: string
    problem: string
  }[]
  /** How many problems there are, whether or not they are named. */
  problemCount: number
}

const choice = z.object({
  language: z.string().refine((language) => isLanguage(language) && language !== mainLanguage),
  version: z.enum(['1.2', '2.0']).default('2.0'),
  which: z.enum(['all', 'missing']).default('all'),
})

const NOT_FOUND = {error: 'Det finns ingen sådan kampanj.'}
const FORBIDDEN = {error: 'Din roll får inte skriva de här översättningarna.'}

/** The mutations that give a document's draft other values. */
function changes({id, document, isDraft}: Edited, set: Record<string, unknown>): Mutation[] {
  const patch: Mutation = {patch: {id: `drafts.${id}`, set}}
  if (isDraft) return [patch]
  const kept = Object.entries(document).filter(([name]) => !OWN_FIELDS.has(name))
  const draft = {...Object.fromEntries(kept), _id: `drafts.${id}`, _type: document._type}
  return [{createIfNotExists: draft}, patch]
}

/** A document with values set by path, to see what it becomes. */
const readyAfter = (edited: Edited, language: string, applied: AppliedTranslation): boolean => {
  const known = unitsOf(edited.document, language)
  const missing = known.filter(({target}) => target === undefined).length
  return applied.problems.length === 0 && missing <= applied.count
}

/**
 * Translations for the Studio, at `/translations`: what a campaign lacks, files for translators (XLIFF), and what comes
 * back from them. Everything is limited to documents that the requester may read in full, and changes drafts only.
 */
export function translationRoutes(dataset: Dataset, publisher: Publisher): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  const campaignFor = (requester: Requester, id: string) => {
    const found = editedDocument(dataset, requester, id)
    return found?.document._type === 'campaign' ? found.document : null
  }

  /** What is published, with the public's eyes: what a release shows. */
  async function sitesOf(id: string, languages: readonly string[]): Promise<LanguageSite[]> {
    const slug = publisher.campaigns.find(({_id}) => _id === id)?.slug
    if (slug === undefined) return []
    const seen = {perspective: 'published', readable: 'false'} as const
    const pages = await campaignPages(publisher, slug, seen)
    return languages.flatMap((language) => {
      const its = pages.filter(
        (page) => page.language === language && page.path.endsWith('/') && isVisited(page.route),
      )
      const home = its.find(({route}) => route === HOME)
      if (its.length === 0) return []
      const addresses = home ? {preview: home.preview, live: home.live} : null
      return {language, pages: its.length, home: addresses}
    })
  }

  routes.onError((error, c) => {
    if (error instanceof LakeError && error.status === 403) return c.json(FORBIDDEN, 403)
    throw error
  })

  routes.get('/:campaign', async (c) => {
    const [requester, id] = [c.get('requester'), c.req.param('campaign')]
    const campaign = campaignFor(requester, id)
    if (!campaign) return c.json(NOT_FOUND, 404)
    const languages = translatedTo(campaign)
    const documents = (await campaignDocuments(dataset, requester, id)).flatMap((edited) => {
      const states = languages.flatMap((one) => languageState(edited.document, one) ?? [])
      const {_type: type} = edited.document
      const title = documentName(edited.document) || documentTitle(type)
      return states.length === 0 ? [] : [{id: edited.id, type, title, languages: states}]
    })
    const sites = await sitesOf(id, languages)
    const answer: CampaignTranslation = {languages, sites, documents}
    return c.json(answer)
  })

  routes.get('/:campaign/file', async (c) => {
    const [requester, id] = [c.get('requester'), c.req.param('campaign')]
    const campaign = campaignFor(requester, id)
    const {data} = choice.safeParse(c.req.query())
    if (!campaign || !data) return c.json(NOT_FOUND, 404)
    const {language, version, which} = data
    const documents = await campaignDocuments(dataset, requester, id)
    const files = documents.flatMap(({id: original, document}): TranslationFile[] => {
      const isChosen = which === 'all' || languageState(document, language)?.state !== 'ready'
      const units = isChosen ? unitsOf(document, language) : []
      return units.length === 0 ? [] : [{original, units}]
    })
    const text = writeXliff({source: mainLanguage, target: language, files}, version)
    const name = `${slugOf(campaign)}-${language}.xlf`
    return c.body(text, 200, {
      'Content-Type': 'application/xliff+xml; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
  })

  routes.post('/:campaign/file', async (c) => {
    const [requester, id] = [c.get('requester'), c.req.param('campaign')]
    if (!campaignFor(requester, id)) return c.json(NOT_FOUND, 404)
    let translation: ReturnType<typeof readXliff>
    try {
      translation = readXliff(await readText(c.req.raw, MAX_BYTES))
    } catch (error) {
      if (error instanceof BodyError) return c.json({error: 'Filen är för stor.'}, 413)
      if (error instanceof XliffError) return c.json({error: error.message}, 400)
      throw error
    }
    const {target: language, files} = translation
    const isKnown = choice.safeParse({language}).success && translation.source === mainLanguage
    if (!isKnown || files.length > MAX_DOCUMENTS) {
      return c.json(
        {error: 'Filen översätter inte från svenska till ett språk som finns här.'},
        400,
      )
    }
    const known = new Map(
      (await campaignDocuments(dataset, requester, id)).map((edited) => [edited.id, edited]),
    )
    const answer = {language, texts: 0, documents: 0, problemCount: 0}
    const problems: ImportedTranslation['problems'][number][] = []
    const mutations: Mutation[] = []
    for (const {original, units} of files) {
      const edited = known.get(original)
      if (!edited) {
        problems.push({
          document: original,
          title: '',
          text: '',
          note: '',
          problem: 'unknownDocument',
        })
        continue
      }
      const {document} = edited
      const applied = applyUnits(document, language, units)
      const title = documentName(document) || documentTitle(document._type)
      problems.push(
        ...applied.problems.map(({id: text, note, problem}) => ({
          document: original,
          title,
          text,
          note,
          problem,
        })),
      )
      if (applied.count === 0) continue
      const isReady = readyAfter(edited, language, applied)
      const ready = isReady ? {translatedFrom: withReady(document, language)} : {}
      mutations.push(...changes(edited, {...applied.set, ...ready}))
      answer.texts += applied.count
      answer.documents++
    }
    if (mutations.length > 0) await dataset.transact(mutations, {}, requester)
    const named = problems.slice(0, NAMED_PROBLEMS)
    return c.json({...answer, problems: named, problemCount: problems.length})
  })

  /** Says that a document is ready in a language, as it is now. */
  routes.post('/:campaign/ready/:document/:language', async (c) => {
    const {campaign, document: id, language} = c.req.param()
    const requester = c.get('requester')
    const isCampaign = campaignFor(requester, campaign) !== null
    const edited = editedDocument(dataset, requester, id)
    if (!isCampaign || !edited || !choice.safeParse({language}).success) {
      return c.json(NOT_FOUND, 404)
    }
    const set = {translatedFrom: withReady(edited.document, language)}
    await dataset.transact(changes(edited, set), {}, requester)
    return c.body(null, 204)
  })
  return routes
}
