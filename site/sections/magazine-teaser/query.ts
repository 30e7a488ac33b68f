/** GROQ over the section. The id of the issue it names. */
export const magazineTeaserFields = `{"issueId": issue._ref}`
