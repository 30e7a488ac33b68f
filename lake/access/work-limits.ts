import {GUEST_LIMITS, INTERNAL_LIMITS, SIGNED_IN_LIMITS, type WorkLimits} from '../query/index.ts'
import type {Requester} from './requester.ts'

/** How much computing one request by this requester may use. */
export function workLimitsFor({kind}: Requester): WorkLimits {
  switch (kind) {
    case 'public':
      return GUEST_LIMITS
    case 'publisher':
      return INTERNAL_LIMITS
    default:
      return SIGNED_IN_LIMITS
  }
}
