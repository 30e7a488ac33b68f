import {TIME_ZONE} from '../vocabulary/index.ts'

/** `options` of a `datetime` field: shown and written in Swedish time, which a label beside the title says. */
export const swedishTime = {
  displayTimeZone: TIME_ZONE,
  allowTimeZoneSwitch: false,
  dateFormat: 'YYYY-MM-DD',
  timeFormat: 'HH:mm',
} as const
