/** Remembers a perspective while one looks around in a campaign's preview. */
export const COOKIE = 'hemvist-perspective'
export const DEFAULT_PERSPECTIVE = 'drafts'

const perspectiveName = /^[\w-]+(,[\w-]+)*$/

/** The requested perspective: from the query, under Sanity Presentation's name or ours, or from the cookie. */
export function perspectiveOf(request: Request, url: URL): {name: string; isNew: boolean} {
  const asked =
    url.searchParams.get('perspective') ?? url.searchParams.get('sanity-preview-perspective')
  const kept = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(request.headers.get('cookie') ?? '')
  const name = asked ?? decodeURIComponent(kept?.[1] ?? DEFAULT_PERSPECTIVE)
  const isKnown = perspectiveName.test(name) && name !== 'raw'
  return {name: isKnown ? name : DEFAULT_PERSPECTIVE, isNew: asked !== null}
}

/** Whether the page is shown in a frame: browsers say so, and the page's own script when it fetches it again. */
export const isInFrame = ({headers}: Request): boolean =>
  headers.get('Sec-Fetch-Dest') === 'iframe' || headers.get('X-Hemvist-Preview') === 'frame'
