export * from './desk.ts'
export {type Action, useAction} from './use-action.ts'
export {useAnswer} from './use-answer.ts'
export * from './words.ts'
