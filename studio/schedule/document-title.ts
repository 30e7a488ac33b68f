import {isRecord, textOf} from '../../schemas/index.ts'

/** A document's name in Swedish; empty without one. */
export function documentTitle({name, title}: Readonly<Record<string, unknown>>): string {
  return textOf(name ?? (isRecord(title) ? title.sv : title))
}
