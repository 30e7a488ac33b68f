export {DocumentForm} from './DocumentForm.tsx'
export {type MissingField, missingFields} from './missing-fields.ts'
export {RequiredField} from './RequiredField.tsx'
