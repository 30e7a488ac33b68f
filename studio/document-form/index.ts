export {DocumentForm} from './DocumentForm.tsx'
export {RequiredField} from './RequiredField.tsx'
