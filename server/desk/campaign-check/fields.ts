import {
  isRecord,
  isWritten,
  languages,
  mainLanguage,
  preparedLanguagesOf,
  textsOfDocument,
  titleOf,
  unreadablePairs,
} from '../../../schemas/index.ts'
import {type CheckItem, count} from './check-item.ts'

type Fields = Readonly<Record<string, unknown>>

/** A statement must be looked through at least once a year (Digg's regulation on accessibility statements). */
const STATEMENT_DAYS = 365
const DAY_MS = 24 * 60 * 60 * 1000
/** `engelska och finska` */
const inOneBreath = new Intl.ListFormat('sv', {type: 'conjunction'})
/** How many missing texts are named. */
const NAMED = 3

const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

function contrast({theme}: Fields): CheckItem {
  const palette = isRecord(theme) && isRecord(theme.palette) ? theme.palette : {}
  const [first] = unreadablePairs(palette)
  const its = {name: 'contrast', title: 'Färger'}
  return first
    ? {...its, state: 'stop', text: first.message, field: `theme.palette.${first.path[0]}`}
    : {...its, state: 'ok', text: 'All text går att läsa mot sin bakgrund.'}
}

function statement({accessibility}: Fields, now: Date): CheckItem {
  const its = {name: 'statement', title: 'Tillgänglighetsredogörelse', field: 'accessibility'}
  const said = isRecord(accessibility) ? accessibility : {}
  const {status, assessedAt, feedbackEmail, updatedAt, deficiencies} = said
  if (!isFilled(status) || !isFilled(assessedAt) || !isFilled(feedbackEmail)) {
    return {...its, state: 'stop', text: 'Redogörelsen är inte ifylld. Lagen kräver den.'}
  }
  const hasDeficiencies = Array.isArray(deficiencies) && deficiencies.length > 0
  if (status !== 'full' && !hasDeficiencies) {
    return {
      ...its,
      state: 'advice',
      field: 'accessibility.deficiencies',
      text: 'Redogörelsen säger inte vad som brister. Lagen kräver att bristerna räknas upp.',
    }
  }
  const latest = [updatedAt, assessedAt].find(isFilled)
  const age = now.getTime() - Date.parse(String(latest))
  return age > STATEMENT_DAYS * DAY_MS
    ? {...its, state: 'advice', text: 'Redogörelsen är äldre än ett år. Gå igenom den.'}
    : {...its, state: 'ok', text: 'Redogörelsen är ifylld.'}
}

function privacy({privacyContact}: Fields): CheckItem {
  const its = {name: 'privacy', title: 'Personuppgifter', field: 'privacyContact'}
  return isFilled(privacyContact)
    ? {...its, state: 'ok', text: 'Sidan om personuppgifter säger vem man frågar.'}
    : {...its, state: 'stop', text: 'Skriv vem besökarna frågar om sina uppgifter.'}
}

function shareImage({seo, sections}: Fields): CheckItem {
  const its = {name: 'share', title: 'Bild vid delning', field: 'seo.shareImage'}
  const own = isRecord(seo) && isRecord(seo.shareImage) ? seo.shareImage.asset : undefined
  const opening = Array.isArray(sections)
    ? sections.find((section) => isRecord(section) && section._type === 'heroSection')
    : undefined
  const fromOpening = isRecord(opening) && isRecord(opening.image) ? opening.image.asset : undefined
  if (own) return {...its, state: 'ok', text: 'Kampanjen har en egen bild när den delas.'}
  return fromOpening
    ? {...its, state: 'ok', text: 'När kampanjen delas syns öppningens bild.'}
    : {...its, state: 'advice', text: 'Ingen bild är vald. En ritas i kampanjens utseende.'}
}

function translations(campaign: Fields): CheckItem {
  const its = {name: 'languages', title: 'Språk', field: 'languages'}
  const wanted = Array.isArray(campaign.languages) ? campaign.languages : []
  const others = languages.filter(({value}) => value !== mainLanguage && wanted.includes(value))
  if (others.length === 0) return {...its, state: 'ok', text: 'Webbplatsen är på svenska.'}
  const prepared = preparedLanguagesOf(campaign)
  const names = prepared.map((language) => titleOf(languages, language)?.toLowerCase())
  const preparing =
    names.length === 0
      ? ''
      : ` Besökarna får inte ${inOneBreath.format(names)} förrän det släpps under Översättning.`
  const texts = textsOfDocument(campaign).filter(({languages: its}) => isWritten(its[mainLanguage]))
  const missing = others.flatMap(({value, title}) => {
    const without = texts.filter(({languages: its}) => !isWritten(its[value]))
    return without.length === 0 ? [] : [{title, without}]
  })
  if (missing.length === 0) {
    const text = `Kampanjens egna texter finns på alla språk.${preparing}`
    return {...its, state: prepared.length > 0 ? 'advice' : 'ok', text}
  }
  const text = missing
    .map(({title, without}) => {
      const named = without.slice(0, NAMED).map(({titles}) => titles.at(-1)?.toLowerCase())
      const more = without.length > NAMED ? ' …' : ''
      return `${title}: ${count(without.length, 'text', 'texter')} saknas (${named.join(', ')}${more}).`
    })
    .join(' ')
  const first = missing[0]?.without[0]?.path
  return {
    ...its,
    ...(first === undefined ? {} : {field: first}),
    state: 'advice',
    text: `${text} Texter som saknas visas på svenska.${preparing}`,
  }
}

/** What a campaign's own fields say. */
export const checkFields = (campaign: Fields, now: Date): CheckItem[] => [
  contrast(campaign),
  statement(campaign, now),
  privacy(campaign),
  shareImage(campaign),
  translations(campaign),
]
