export {defaultDocument} from './default-document.ts'
export {structure} from './structure.ts'
export {campaignTemplates} from './templates.ts'
