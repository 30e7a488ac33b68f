import type {InitialValueResolverContext} from 'sanity'
import {campaignReferences} from '../../schemas/index.ts'
import {API_VERSION} from './api-version.ts'

const listed = (value: unknown): readonly unknown[] =>
  typeof value === 'object' &&
  value !== null &&
  'campaigns' in value &&
  Array.isArray(value.campaigns)
    ? value.campaigns
    : []

/**
 * The initial value of a document that belongs to campaigns (*Hör till*): the campaign of whoever creates the document,
 * if they have exactly one; whoever has several chooses.
 */
export async function ownCampaign(_params: unknown, {getClient}: InitialValueResolverContext) {
  const person: unknown = await getClient({apiVersion: API_VERSION}).request({uri: '/users/me'})
  const [campaign, ...others] = listed(person)
  if (typeof campaign !== 'string' || others.length > 0) return {}
  return {belongsTo: campaignReferences([campaign])}
}
