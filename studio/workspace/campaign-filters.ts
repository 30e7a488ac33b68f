import {chosenOfType, type DocumentType} from '../../schemas/index.ts'

/** GROQ with `$campaign`: the document says itself that it belongs to the campaign. */
export const belongsToCampaign = '($campaign in belongsTo[]._ref || campaign._ref == $campaign)'

/** GROQ with `$campaign`: documents of a type that the campaign chooses, or that say that they belong to it. */
export const chosenOrBelonging = (type: DocumentType): string =>
  `(${chosenOfType(type)}) || (_type == "${type}" && ${belongsToCampaign})`

const ofIssues = '_id in *[_type == "magazineIssue" && campaign._ref == $campaign].articles[]._ref'

/** GROQ with `$campaign`: the articles of the campaign's magazine, and those meant for it. */
export const articlesOfCampaign = `_type == "article" && (${ofIssues} || ${belongsToCampaign} || issue->campaign._ref == $campaign)`
