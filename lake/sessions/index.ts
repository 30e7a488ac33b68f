export {Guesses} from './guesses.ts'
export {SESSION_MS, type Session, Sessions} from './sessions.ts'
