export {datasetRoutes} from './datasets.ts'
export {PROJECT_ID, projectRoutes} from './project.ts'
export {serviceRoutes} from './services.ts'
export {userRoutes} from './users.ts'
