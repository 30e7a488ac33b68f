export {erasePerson} from './erase.ts'
export {findPerson, type PersonalRecord} from './find.ts'
