import type {Option, ValueOf} from '../option.ts'

/** What living somewhere costs and pays, in the order shown. The titles say the unit that values are given in. */
export const livingMeasures = [
  {value: 'homePrice', title: 'Pris på ett hus med fyra rum, kronor'},
  {value: 'rent', title: 'Hyra för tre rum och kök, kronor i månaden'},
  {value: 'salary', title: 'Lön före skatt, kronor i månaden'},
  {value: 'tax', title: 'Skatt på lönen, procent'},
  {value: 'commute', title: 'Resa till arbetet, minuter'},
] as const satisfies readonly Option[]

export type LivingMeasure = ValueOf<typeof livingMeasures>
