export {beginning} from './beginning.ts'
export {withoutInvisible} from './invisible.ts'
export {normalize} from './normalize.ts'
