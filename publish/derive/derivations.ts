import type {Derivation} from './derivation.ts'
import {search} from './search.ts'

/** All kinds of files that are made from pages, the quick ones first. */
export const derivations: readonly Derivation[] = [search]
