export {attachSockets} from './attach.ts'
