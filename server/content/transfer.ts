import type {TransferProgress} from '../../lake/index.ts'
import type {Report} from '../progress.ts'

/** Reports a transfer's progress in words. */
export const inSteps =
  (report: Report) =>
  ({step, current, total}: TransferProgress): void =>
    report(current === undefined || !total ? step : `${step}, ${current} of ${total}`)

/** Prints what could not be transferred; the command then exits with 1. */
export function printWarnings(warnings: readonly string[]): void {
  for (const warning of warnings) console.error(`✗ ${warning}`)
  if (warnings.length > 0) process.exitCode = 1
}
