export type {Part} from './order.ts'
export {type DrawingWish, Rasteriser, rasterise} from './rasterise.ts'
