export {drawSvg, type Part, type Pixels, pixelsOfPart} from './draw.ts'
export {endOfDoctype, isSvg, markupOf} from './markup.ts'
