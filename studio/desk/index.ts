export * from './desk.ts'
export {type Answer, useAnswer} from './use-answer.ts'
export * from './words.ts'
