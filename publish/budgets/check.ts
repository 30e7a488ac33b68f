import type {DeployFile} from '../deploy/target.ts'
import {PublishError} from '../errors.ts'
import {PARTS, type PageBudget, type PageWeight, partNames} from './budget.ts'
import type {Verdicts} from './verdicts.ts'
import {Scales} from './weigh.ts'

/** A page to weigh. */
export interface WeighedPage {
  /** Public path inside the campaign, and the file that holds it. */
  path: string
  file: string
  route: string
  documentId: string | null
}

export type BudgetOf = (route: string) => PageBudget | undefined

const BYTES_PER_KILOBYTE = 1000
const kilobytes = (bytes: number): string => `${(bytes / BYTES_PER_KILOBYTE).toFixed(1)} kB`

/** Where a page exceeds its budget: one sentence each, ending with what to do. */
export function excesses(weight: PageWeight, budget: PageBudget): string[] {
  const heavy = partNames
    .filter((part) => weight[part] > budget[part])
    .map((part) => {
      const {name, advice} = PARTS[part]
      const which = part === 'image' ? ` (${weight.heaviest})` : ''
      const limit = budget[part] === 0 ? 'none' : `${kilobytes(budget[part])} at most`
      return `${name}${which} weigh${part === 'image' ? 's' : ''} ${kilobytes(weight[part])}; such a page may have ${limit}. ${advice}`
    })
  const foreign = weight.foreign.map(
    (url) =>
      `it would fetch ${url} from another origin, which tells a stranger who visits. Bring the file along.`,
  )
  return [...heavy, ...foreign].map((text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`)
}

/**
 * Weighs the pages of a campaign in its folder that have not been weighed before. Those over their budget are
 * problems.
 */
export async function checkBudgets(
  slug: string,
  pages: readonly WeighedPage[],
  files: readonly DeployFile[],
  budgetOf: BudgetOf,
  verdicts?: Verdicts,
): Promise<PublishError[]> {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const read = async (path: string) => (await byPath.get(path)?.read()) ?? null
  const budgets = pages.flatMap((page) => {
    const budget = page.file.endsWith('.html') ? budgetOf(page.route) : undefined
    return budget ? [{...page, budget}] : []
  })
  const least = Math.min(...budgets.map(({budget}) => budget.document))
  const scales = new Scales(read, least)
  const problems: PublishError[] = []
  for (const {path, file, documentId, budget} of budgets) {
    const source = byPath.get(file)
    if (!source) continue
    const weigh = async () =>
      excesses(await scales.weigh((await source.read()).toString('utf8'), file), budget)
    const found =
      verdicts && source.sha256
        ? await verdicts.of(source.sha256, [file, budget, least], weigh)
        : await weigh()
    const location = {campaign: slug, page: path, ...(documentId ? {documentId} : {})}
    for (const excess of found) problems.push(new PublishError(excess, location))
  }
  return problems
}
