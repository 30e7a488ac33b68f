export * from './desk.ts'
export {useAnswer} from './use-answer.ts'
export * from './words.ts'
