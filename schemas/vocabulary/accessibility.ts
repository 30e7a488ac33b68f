import type {Option, ValueOf} from './option.ts'

/** The three answers of Digg's template for an accessibility statement (lag 2018:1937). */
export const accessibilityStatuses = [
  {value: 'full', title: 'Helt förenlig med lagen'},
  {value: 'partial', title: 'Delvis förenlig med lagen'},
  {value: 'none', title: 'Inte förenlig med lagen'},
] as const satisfies readonly Option[]

export type AccessibilityStatus = ValueOf<typeof accessibilityStatuses>

/** Why something is not accessible, as distinguished in Digg's template (12 and 9 §§ of the law). */
export const deficiencyReasons = [
  {value: 'shortcoming', title: 'Brister mot lagens krav'},
  {value: 'burden', title: 'Oskäligt betungande att anpassa'},
  {value: 'exempt', title: 'Omfattas inte av lagen'},
] as const satisfies readonly Option[]

export type DeficiencyReason = ValueOf<typeof deficiencyReasons>
