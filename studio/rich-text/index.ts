export {RichTextInput} from './RichTextInput.tsx'
export {TableInput} from './TableInput.tsx'
