import type {HomeQueryResult} from '../types.generated.ts'

/** A section as the home query gives it. */
export type AnySection = NonNullable<NonNullable<HomeQueryResult>['sections']>[number]

/** One kind of section: `SectionOf<'heroSection'>`. */
export type SectionOf<Type extends AnySection['_type']> = Extract<AnySection, {_type: Type}>
