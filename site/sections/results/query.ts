import {defineQuery} from 'groq'

/** GROQ over the section. The id of the form whose answers it shows. */
export const resultsFields = `{"formId": form._ref}`

/** The steps that a campaign has named itself. */
export const engagementQuery = defineQuery(
  `*[_type == "campaign" && _id == $campaign][0].engagement[]{name, acts}`,
)
