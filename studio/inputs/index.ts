export {ColourInput} from './ColourInput.tsx'
export {LocalizedField} from './LocalizedField.tsx'
export {LocalizedInput} from './LocalizedInput.tsx'
