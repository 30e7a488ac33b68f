export {PeopleInput} from './PeopleInput.tsx'
