import type {CustomValidator, ValidationContext} from '@sanity/types'
import {
  isRedirectSource,
  isRedirectTarget,
  normalPath,
  type RedirectRule,
  redirectLoop,
} from '../addresses/index.ts'
import {publishedId} from './published-id.ts'
import {isRecord} from './record.ts'

const API_VERSION = '2025-02-19'

/** Other redirects of the campaign, with drafts in place of what they change, and the campaign's own domain. */
const surroundings = `{
  "redirects": *[_type == "redirect" && campaign._ref == $campaign && _id != $id]{from, to},
  "domain": *[_id == $campaign][0].domain
}`

interface Surroundings {
  redirects: readonly Partial<RedirectRule>[]
  domain: string | null
}

const isRule = (rule: Partial<RedirectRule>): rule is RedirectRule =>
  typeof rule.from === 'string' && typeof rule.to === 'string'

async function surroundingsOf({document, getClient}: ValidationContext) {
  const campaign = isRecord(document?.campaign) ? document.campaign._ref : undefined
  if (!document || typeof campaign !== 'string') return {redirects: [], domain: null}
  const id = publishedId(document._id)
  const found = await getClient({apiVersion: API_VERSION}).fetch<Surroundings>(
    surroundings,
    {campaign, id},
    {perspective: 'drafts'},
  )
  return {redirects: found.redirects.filter(isRule), domain: found.domain}
}

/** Requires a path that no other redirect of the campaign starts from. */
export const redirectSourceIsUsable: CustomValidator<string | undefined> = async (
  value,
  context,
) => {
  if (value === undefined) return true
  if (!isRedirectSource(value)) {
    return 'Skriv en adress på webbplatsen som börjar med /, utan mellanslag, frågetecken och #'
  }
  const {redirects} = await surroundingsOf(context)
  return (
    !redirects.some(({from}) => normalPath(from) === normalPath(value)) ||
    'Det finns redan en omdirigering från den adressen'
  )
}

/** Requires a path or web page that does not form a redirect loop. */
export const redirectTargetIsUsable: CustomValidator<string | undefined> = async (
  value,
  context,
) => {
  if (value === undefined) return true
  if (!isRedirectTarget(value)) return 'Börja med / eller https://, utan mellanslag'
  const from = context.document?.from
  if (typeof from !== 'string') return true
  const {redirects, domain} = await surroundingsOf(context)
  const loop = redirectLoop({from, to: value}, redirects, domain)
  if (!loop) return true
  return loop.length === 2
    ? 'Adressen leder till sig själv'
    : `Adresserna leder runt till varandra: ${loop.join(' → ')}`
}
