export {
  isUnpublishMark,
  RELEASE_STATES,
  RELEASE_TYPE,
  type Release,
  type ReleaseState,
  readRelease,
  releaseDocumentId,
  releaseMetadata,
} from './release.ts'
