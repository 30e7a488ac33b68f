import type {Look} from '../themes/index.ts'
import type {HomeQueryResult} from '../types.generated.ts'

type Home = NonNullable<HomeQueryResult>

/** A section as the home query gives it. */
export type AnySection = NonNullable<Home['sections']>[number]

/** Names of the sections in content, as the schema has them: `heroSection`. */
export type SectionType = AnySection['_type']

/** The same without their ending, as folders and examples are named: `hero`. */
export type SectionName = SectionType extends `${infer Name}Section` ? Name : never

/** One kind of section: `SectionOf<'heroSection'>`. */
export type SectionOf<Type extends SectionType> = Extract<AnySection, {_type: Type}>

/** A page made of sections: a front page, or a chapter of a course. */
export interface SectionsPage {
  sections: readonly AnySection[] | null
  placeFigures: Home['placeFigures']
  placeName?: Home['placeName']
}

/** What the component of a section gets. */
export interface SectionProps<Type extends SectionType> {
  section: SectionOf<Type>
  /** The page that it stands on, and its campaign's look. */
  home: SectionsPage
  look: Look
  /** Where it stands in its document, in Sanity's notation. */
  path: string
  /** It is the page's first opening: its heading is the page's. */
  isOpening: boolean
}
