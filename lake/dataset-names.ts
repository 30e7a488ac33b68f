import {httpError} from './errors.ts'

/** Sanity's rule for dataset names; a leading `~` marks an alias, which this lake does not have. */
const DATASET_NAME = /^[a-z0-9][-_a-z0-9]{0,63}$/
export const DEFAULT_DATASET = 'production'
/** Comments and tasks live in a companion dataset that the public cannot read. */
export const COMMENTS_SUFFIX = '-comments'

/** @throws {LakeError} 404, as for a dataset that does not exist */
export function noSuchDataset(name: string): never {
  throw httpError(404, `Dataset "${name.slice(0, 100)}" not found for project ID "local"`)
}

/** @throws {LakeError} 400 for an invalid dataset name */
export function assertDatasetName(name: string): void {
  if (!DATASET_NAME.test(name)) {
    throw httpError(
      400,
      'Dataset names are up to 64 lowercase letters, digits, "_" and "-", beginning with a letter or digit',
    )
  }
}

/** The dataset that a companion's comments and tasks are about; `null` for any other dataset. */
export function baseOf(name: string): string | null {
  return name.endsWith(COMMENTS_SUFFIX) ? name.slice(0, -COMMENTS_SUFFIX.length) : null
}
