import {archive} from './archive.ts'
import type {ArtifactType} from './artifact-type.ts'
import {pdf} from './pdf.ts'
import {scorm} from './scorm/scorm.ts'
import {search} from './search.ts'

/** All kinds of artifacts, the quick ones first. */
export const artifactTypes: readonly ArtifactType[] = [search, archive, scorm, pdf]
