import {isRecord, textOf} from '../../schemas/index.ts'

/** A document's name for people: its name, or its title in Swedish. */
export function titleOf({name, title}: Readonly<Record<string, unknown>>): string {
  return textOf(name ?? (isRecord(title) ? title.sv : title))
}
