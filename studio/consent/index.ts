export {ConsentInput} from './ConsentInput.tsx'
