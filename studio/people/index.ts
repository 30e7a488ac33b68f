export {PeopleInput} from './PeopleInput.tsx'
export {PersonInput} from './PersonInput.tsx'
