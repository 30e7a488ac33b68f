export {FormWithPageLinks} from './PageLinks.tsx'
