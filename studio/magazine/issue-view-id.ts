/** Names the view of an issue in the Studio's addresses. */
export const ISSUE_VIEW = 'numret'
