import {createContext} from 'react'

/** The languages of the campaigns on whose stage the document in the form stands: what is missing there is missed. */
export const StageLanguages = createContext<ReadonlySet<string>>(new Set())
