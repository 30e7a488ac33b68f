export {attachSockets} from './attach.ts'
export type {Fetch} from './multiplex.ts'
