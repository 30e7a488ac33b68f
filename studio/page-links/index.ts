export {LiveStatus} from './LiveStatus.tsx'
export {PageLinks} from './PageLinks.tsx'
export {usePages} from './use-pages.ts'
