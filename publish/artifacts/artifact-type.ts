import type {Campaign, RouteFile} from '../site.ts'

/** A page as it is published. */
export interface SourcePage {
  route: string
  language: string
  /** Its public path: `/ambassadorer/anna/`. */
  path: string
  /** Its file: `ambassadorer/anna/index.html`. */
  file: string
  /** Hash of its bytes. */
  hash: string
  contentType: string
  /** The file that is built from it. */
  makes: {kind: RouteFile['kind']; path: string; linkKey: string} | null
}

/** The published site of one campaign: the only input of artifacts. */
export interface PublishedSite {
  campaign: Campaign
  /** Absolute address of the site's root; '' while it is unknown. */
  origin: string
  /** Ordered by path. */
  pages: readonly SourcePage[]
  /** The bytes of a file that pages name (for an image, once it is encoded); null when there is none. */
  read(file: string): Promise<{bytes: Buffer; contentType: string} | null>
}

/** A page that an artifact is made from. */
export interface ArtifactPage extends SourcePage {
  makes: NonNullable<SourcePage['makes']>
}

/** A file that has been built. */
export interface ArtifactFile {
  /** Its path inside the site: `magasin/nr-1.pdf`. */
  path: string
  contentType: string
  bytes: Buffer
}

/** Files that are built together. */
export interface BuildJob {
  /** Unique among the jobs of its campaign. */
  name: string
  /** Hash of all inputs: the same key gives the same bytes. */
  key: string
  /** Public path of the page to report problems for. */
  page: string
  /** Link keys of pages that lead to one of the files. */
  links: readonly (readonly [linkKey: string, file: string])[]
  /**
   * Builds the files.
   * @param signal ends it early
   * @throws {MissingToolError} when this machine lacks a program
   */
  make(signal?: AbortSignal): Promise<readonly ArtifactFile[]>
}

/** A kind of artifact: a pure function of published pages. */
export interface ArtifactType {
  kind: RouteFile['kind']
  /** Quick to build: a stale one is replaced rather than removed first. */
  isQuick: boolean
  /** The jobs for a campaign's pages of this kind. */
  jobs(pages: readonly ArtifactPage[], site: PublishedSite): Promise<readonly BuildJob[]>
  /** Frees resources; nothing will be built for a while. */
  release(): Promise<void>
}

/** This machine lacks a program, so what needs it is left out. The message says what to install. */
export class MissingToolError extends Error {
  override readonly name = 'MissingToolError'
}

const makes = (page: SourcePage): page is ArtifactPage => page.makes !== null

/** What is to be built of a type from a site's pages. */
export function jobsOf(
  {kind, jobs}: ArtifactType,
  site: PublishedSite,
): Promise<readonly BuildJob[]> {
  const pages = site.pages.filter(makes).filter((page) => page.makes.kind === kind)
  return jobs(pages, site)
}

/** Whether the pages that a job was built from are unchanged in the site as it is now. */
export async function isCurrent(
  artifactType: ArtifactType,
  {name, key}: BuildJob,
  site: PublishedSite | undefined,
): Promise<boolean> {
  if (!site) return false
  return (await jobsOf(artifactType, site)).some((now) => now.name === name && now.key === key)
}
