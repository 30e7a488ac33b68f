export {ImageDelivery} from './delivery.ts'
