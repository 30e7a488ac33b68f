export {beginning} from './beginning.ts'
export {toCsv} from './csv.ts'
export {withoutInvisible} from './invisible.ts'
export {normalize} from './normalize.ts'
