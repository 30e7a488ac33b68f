import type {AccessibilityStatus, DeficiencyReason} from '../../schemas/index.ts'

/**
 * The notices that the law asks for, in words of our own after Digg's template for accessibility statements
 * (lag 2018:1937, förordning 2018:1938, implementing decision (EU) 2018/1523) and articles 13–14 of the GDPR.
 * `{owner}`, `{site}`, `{email}`, `{criterion}`, `{date}` and `{by}` are filled in by the page.
 */
export interface Notices {
  accessibility: {
    intro: string
    how: string
    /** The three answers that the implementing decision knows. */
    status: Record<AccessibilityStatus, string>
    deficiencies: string
    noDeficiencies: string
    /** Why something is not accessible: a heading over each kind. */
    reasons: Record<DeficiencyReason, string>
    criterion: string
    fixedBy: string
    help: string
    helpText: string
    report: string
    reportText: string
    supervision: string
    supervisionText: string
    supervisionLink: string
    tested: string
    testedBy: string
    testedSelf: string
    assessed: string
    updated: string
  }
  privacy: {
    responsible: string
    responsibleText: string
    visitors: string
    visitorsText: string
    letters: string
    lettersText: string
    people: string
    peopleText: string
    rights: string
    rightsText: string
    ask: string
    complaint: string
  }
}
