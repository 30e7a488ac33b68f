import {isRecord} from '../../../schemas/index.ts'
import type {Migration} from './migration.ts'

/**
 * Consents used to cover all campaigns when they listed none. What was agreed then is said now, so that an empty list
 * never means all again.
 */
export const sayConsentScope: Migration = {
  name: '2026-11-30-say-consent-scope',
  title: 'consents say in which campaigns',
  filter: 'defined(consent.basis) && !defined(consent.scope)',
  patch: ({consent}) => {
    if (!isRecord(consent)) return null
    const {campaigns} = consent
    const isLimited = Array.isArray(campaigns) && campaigns.length > 0
    return {'consent.scope': isLimited ? 'chosen' : 'all'}
  },
}
