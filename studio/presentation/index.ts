export {presentation, presentationPath} from './presentation.ts'
