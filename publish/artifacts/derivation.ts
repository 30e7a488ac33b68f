import type {Campaign, RouteFile} from '../site.ts'

/** A page as it is published. */
export interface SourcePage {
  route: string
  language: string
  /** Its public path: `/ambassadorer/anna/`. */
  path: string
  /** Its file: `ambassadorer/anna/index.html`. */
  file: string
  /** Names its bytes. */
  hash: string
  contentType: string
  /** The file that is made from it. */
  makes: {kind: RouteFile['kind']; path: string; linkKey: string} | null
}

/** What is published of one campaign: all that files may be made from. */
export interface PublishedSite {
  campaign: Campaign
  /** Absolute address of the site's root; '' while it is unknown. */
  origin: string
  /** Ordered by path. */
  pages: readonly SourcePage[]
  /** The bytes of a file that pages name, an image as soon as it is encoded; null when there is none. */
  read(file: string): Promise<{bytes: Buffer; contentType: string} | null>
}

/** A page that a file is made from. */
export interface MakingPage extends SourcePage {
  makes: NonNullable<SourcePage['makes']>
}

/** A file that has been made. */
export interface DerivedFile {
  /** Its path inside the site: `magasin/nr-1.pdf`. */
  path: string
  contentType: string
  bytes: Buffer
}

/** Files that are made together. */
export interface Work {
  /** Names it among the works of its campaign. */
  name: string
  /** Names all that it is made from: the same key, the same bytes. */
  key: string
  /** Public path of the page that problems are reported for. */
  page: string
  /** Ways of pages to one of the files. */
  links: readonly (readonly [linkKey: string, file: string])[]
  /** Makes the files. Throws a {@link ToolMissing} where this machine cannot. */
  make(): Promise<readonly DerivedFile[]>
}

/** A kind of file that is made from published pages: a pure function of them. */
export interface Derivation {
  kind: RouteFile['kind']
  /** Quick to make: what is out of date is replaced, never taken down first. */
  isQuick: boolean
  /** The works of a campaign that has pages of this kind. */
  works(pages: readonly MakingPage[], site: PublishedSite): Promise<readonly Work[]>
  /** Nothing is to be made for a while: lets go of what it holds. */
  rest(): Promise<void>
}

/** A program that the machine lacks: what it would make is left out, and pages do without. Says what to install. */
export class ToolMissing extends Error {
  override readonly name = 'ToolMissing'
}
