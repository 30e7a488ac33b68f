export {ReleasePane} from './ReleasePane.tsx'
export {TranslationPane} from './TranslationPane.tsx'
