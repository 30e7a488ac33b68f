export {DocumentForm} from './DocumentForm.tsx'
