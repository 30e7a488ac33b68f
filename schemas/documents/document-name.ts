import {isRecord, textOf} from '../validation/record.ts'

/** A document's name for people: its name, or its title in Swedish. */
export function documentName({name, title}: Readonly<Record<string, unknown>>): string {
  return textOf(name ?? (isRecord(title) ? title.sv : title))
}
