export {FormWithPageLinks} from './PageLinks.tsx'
export {usePages} from './use-pages.ts'
