export {isReservedSlug, reservedSlugs} from './reserved-slugs.ts'
export {isSlug, SLUG_MAX_LENGTH, slugify, slugifyInScript} from './slug.ts'
