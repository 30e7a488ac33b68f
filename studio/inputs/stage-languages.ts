import {createContext} from 'react'

/** Languages of the campaigns that show the document in the form: translations into these are marked when missing. */
export const StageLanguages = createContext<ReadonlySet<string>>(new Set())
