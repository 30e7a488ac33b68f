import {TIME_ZONE} from '../../schemas/index.ts'

const long = new Intl.DateTimeFormat('sv', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: TIME_ZONE,
})

/** A moment on clocks in Sweden, whole: `torsdag 22 november 2035 kl. 15:09`. */
export const wholeMoment = (moment: Date): string => long.format(moment)
