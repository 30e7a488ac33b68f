import {TIME_ZONE} from '../vocabulary/index.ts'

/** `options` of a `datetime` field: shown and entered in Swedish time, as a label next to the title says. */
export const swedishTime = {
  displayTimeZone: TIME_ZONE,
  allowTimeZoneSwitch: false,
  dateFormat: 'YYYY-MM-DD',
  timeFormat: 'HH:mm',
} as const
