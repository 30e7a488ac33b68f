export {TranslationPane} from './TranslationPane.tsx'
