export {LiveStatus} from './LiveStatus.tsx'
export {PageLinks} from './PageLinks.tsx'
export {type DocumentPage, type Pages, usePages} from './use-pages.ts'
