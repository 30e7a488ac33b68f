export {structure} from './structure.ts'
export {campaignTemplates} from './templates.ts'
