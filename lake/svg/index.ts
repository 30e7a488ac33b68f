export {endOfDoctype, isSvg, markupOf, plainSvg} from './markup.ts'
