export {type DeliveredImage, ImageDelivery} from './delivery.ts'
