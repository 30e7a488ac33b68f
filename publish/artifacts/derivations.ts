import {archive} from './archive.ts'
import type {Derivation} from './derivation.ts'
import {pdf} from './pdf.ts'
import {search} from './search.ts'

/** All kinds of files that are made from pages, the quick ones first. */
export const derivations: readonly Derivation[] = [search, archive, pdf]
