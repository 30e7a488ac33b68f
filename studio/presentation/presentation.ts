import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import {presentationTool} from 'sanity/presentation'

/** Name of the tool in the Studio's addresses. */
export const PRESENTATION = 'sidan'

const firstCampaign =
  '*[_type == "campaign" && defined(slug.current)] | order(name asc)[0].slug.current'

/** *Se sidan*: a page with unpublished content beside the form; clicking a text or picture opens its field. */
export const presentation = () =>
  presentationTool({
    name: PRESENTATION,
    title: 'Se sidan',
    icon: EyeOpenIcon,
    previewUrl: {
      initial: async ({client}) => {
        const slug = await client.fetch<string | null>(firstCampaign, {}, {perspective: 'drafts'})
        return `/preview/${slug ?? ''}/`
      },
    },
  })

/** Address of the tool with a document's form beside one of its pages. */
export const presentationPath = (type: string, id: string, preview: string): string =>
  `/${PRESENTATION}/${type}/${encodeURIComponent(id)}?${new URLSearchParams({preview})}`
