export {type Setting, Settings} from './settings.ts'
