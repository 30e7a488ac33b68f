export type {Served} from './handler.ts'
export {PublishedSites} from './published-sites.ts'
export type {Reply, VisitorRequest} from './reply.ts'
