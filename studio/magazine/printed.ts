import * as z from 'zod/mini'
import {askServer, count} from '../desk/index.ts'

/** Pages that are printed and folded together, as one sheet. */
const SHEET = 4

/** The imprint takes an issue's last page; see site/print/issue.css. */
const IMPRINT = 1

const printed = z.object({
  pages: z.number(),
  /** The page on which each part begins, by its name in site/pages/magazine/magazine-print.astro. */
  starts: z.record(z.string(), z.number()),
  languages: z.array(z.string()),
})

export type Printed = z.infer<typeof printed>

/** Address of how a draft is printed; see publish/preview/draft-prints.ts. */
const address = (id: string, params: Readonly<Record<string, string>>) =>
  `/preview/_print/${encodeURIComponent(id)}?${new URLSearchParams({perspective: 'drafts', ...params})}`

/** How the draft of an issue is printed. The server prints it, which takes seconds. @throws {ServerError} */
export const readPrinted = (id: string, signal: AbortSignal): Promise<Printed> =>
  askServer(printed, address(id, {}), {signal})

/** Address of the pages of an issue's draft, as PDF. @param revision makes browsers fetch them again */
export const printedPages = (id: string, language: string, revision: string): string =>
  address(id, {format: 'pdf', language, revision})

/** How many pages each article and story takes, by its id; a part that begins nowhere is not there. */
export function pagesOf({
  pages,
  starts,
}: Printed): ReadonlyMap<string, {from: number; pages: number}> {
  const begun = Object.entries(starts)
    .map(([name, from]) => ({id: /^article-(.+)$/.exec(name)?.[1], from}))
    .toSorted((a, b) => a.from - b.from)
  return new Map(
    begun.flatMap(({id, from}, index) => {
      const next = begun[index + 1]?.from ?? pages + 1 - IMPRINT
      return id === undefined ? [] : [[id, {from, pages: next - from}] as const]
    }),
  )
}

/** How many pages an issue has, and whether that suits printing. */
export function pagesInWords(pages: number): string {
  const over = pages % SHEET
  const all = count(pages, 'sida', 'sidor')
  if (over === 0) return `${all}. Det är jämnt delbart med fyra, så numret kan häftas som det är.`
  const missing = SHEET - over
  return `${all}. Ett häfte trycks fyra sidor i taget: fyll på med ${count(missing, 'sida', 'sidor')} eller ta bort ${over}, annars blir ${count(missing, 'sida tom', 'sidor tomma')} i slutet.`
}
