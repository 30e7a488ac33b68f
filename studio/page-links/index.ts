export {BesideButton} from './BesideButton.tsx'
export {LiveStatus} from './LiveStatus.tsx'
export {PageLinks} from './PageLinks.tsx'
export {usePages, usePagesElsewhere} from './use-pages.ts'
