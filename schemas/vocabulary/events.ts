import type {Option} from './option.ts'

/** iCalendar's STATUS (RFC 5545, 3.8.1.11) in lower case, with schema.org's "postponed". */
export const eventStatuses = [
  {value: 'confirmed', title: 'Blir av'},
  {value: 'tentative', title: 'Preliminärt'},
  {value: 'postponed', title: 'Uppskjutet'},
  {value: 'cancelled', title: 'Inställt'},
] as const satisfies readonly Option[]
