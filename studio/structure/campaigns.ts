import {AddIcon} from '@sanity/icons/Add'
import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CogIcon} from '@sanity/icons/Cog'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {InboxIcon} from '@sanity/icons/Inbox'
import {TranslateIcon} from '@sanity/icons/Translate'
import type {ListItemBuilder, StructureBuilder, StructureResolverContext} from 'sanity/structure'
import type {DocumentType} from '../../schemas/index.ts'
import {CheckPane} from '../campaign-check/index.ts'
import {CampaignMessages} from '../inbox/index.ts'
import {LAUNCH} from '../launch/index.ts'
import {ReleasePane, TranslationPane} from '../translation/index.ts'
import {API_VERSION} from '../workspace/api-version.ts'
import {
  articlesOfCampaign,
  belongsToCampaign,
  chosenOrBelonging,
} from '../workspace/campaign-filters.ts'
import {connection} from '../workspace/connection.ts'
import {icons} from '../workspace/icons.ts'
import {ownCampaigns} from '../workspace/own-campaign.ts'
import {answersVisitors, leadsCampaigns} from '../workspace/roles.ts'
import {plurals} from './lists.ts'

/** The parts of a campaign's menu. */
const groups = {
  content: 'Innehåll',
  magazine: 'Magasin',
  contact: 'Kontakt och adresser',
} as const

interface CampaignList {
  type: DocumentType
  group: keyof typeof groups
  /** GROQ with `$campaign`. */
  filter: string
  order: {field: string; direction: 'asc' | 'desc'}
}

const chosenList = (type: DocumentType, field: string, direction: 'asc' | 'desc' = 'asc') => ({
  type,
  group: 'content' as const,
  filter: chosenOrBelonging(type),
  order: {field, direction},
})

/** What a campaign consists of, in the order in which one works with it. */
const lists: readonly CampaignList[] = [
  chosenList('inflyttareStory', '_updatedAt', 'desc'),
  chosenList('ambassador', 'name'),
  chosenList('event', 'startsAt', 'desc'),
  chosenList('opportunity', 'expiresAt', 'desc'),
  chosenList('guide', '_updatedAt', 'desc'),
  {
    type: 'placeTest',
    group: 'content',
    filter: `_type == "placeTest" && ${belongsToCampaign}`,
    order: {field: '_updatedAt', direction: 'desc'},
  },
  {
    type: 'course',
    group: 'content',
    filter: `_type == "course" && ${belongsToCampaign}`,
    order: {field: '_updatedAt', direction: 'desc'},
  },
  {
    type: 'magazineIssue',
    group: 'magazine',
    filter: `_type == "magazineIssue" && ${belongsToCampaign}`,
    order: {field: 'number', direction: 'desc'},
  },
  {
    type: 'article',
    group: 'magazine',
    filter: articlesOfCampaign,
    order: {field: '_updatedAt', direction: 'desc'},
  },
  {
    type: 'contactPerson',
    group: 'contact',
    filter: `_type == "contactPerson" && (_id in *[_type == "campaign" && _id == $campaign][0].contacts[]._ref || ${belongsToCampaign})`,
    order: {field: 'name', direction: 'asc'},
  },
  {
    type: 'form',
    group: 'contact',
    filter: `_type == "form" && ${belongsToCampaign}`,
    order: {field: '_updatedAt', direction: 'desc'},
  },
  {
    type: 'newsletter',
    group: 'contact',
    filter: `_type == "newsletter" && ${belongsToCampaign}`,
    order: {field: '_updatedAt', direction: 'desc'},
  },
  {
    type: 'redirect',
    group: 'contact',
    filter: `_type == "redirect" && ${belongsToCampaign}`,
    order: {field: 'from', direction: 'asc'},
  },
]

/** With content at Sanity, nothing publishes beside the Studio, and messages are read by `npx hemvist inbox`. */
const isLocal = connection().kind === 'local'

const campaignQuery = '*[_type == "campaign" && _id == $id][0]{name, "place": place._ref}'

/** Everything that one campaign consists of. */
async function campaignPane(
  S: StructureBuilder,
  {getClient, currentUser}: StructureResolverContext,
  id: string,
) {
  const client = getClient({apiVersion: API_VERSION})
  const found = await client.fetch<{name: string | null; place: string | null} | null>(
    campaignQuery,
    {id},
    {perspective: 'drafts'},
  )
  const listOf = ({type, filter, order}: CampaignList) => {
    const template = `${type}-in-campaign`
    return S.listItem()
      .id(type)
      .title(plurals[type])
      .icon(icons[type])
      .child(
        S.documentList()
          .id(type)
          .title(`${plurals[type]} i ${found?.name ?? 'kampanjen'}`)
          .schemaType(type)
          .apiVersion(API_VERSION)
          .filter(filter)
          .params({campaign: id})
          .defaultOrdering([order])
          // What is made here opens here, and not beside the list of all campaigns' documents.
          .canHandleIntent((intent, params) => intent === 'create' && params.template === template)
          .initialValueTemplates([
            S.initialValueTemplateItem(template, {
              campaign: id,
              place: found?.place ?? null,
            }),
          ]),
      )
  }
  const messages = S.listItem()
    .id('messages')
    .title('Meddelanden')
    .icon(InboxIcon)
    .child(
      S.component(CampaignMessages)
        .id('messages')
        .title(`Meddelanden till ${found?.name ?? 'kampanjen'}`)
        .options({campaign: id}),
    )
  const check = S.listItem()
    .id('check')
    .title('Kontroll')
    .icon(CheckmarkCircleIcon)
    .child(
      S.component(CheckPane)
        .id('check')
        .title(`Kontroll av ${found?.name ?? 'kampanjen'}`)
        .options({campaign: id}),
    )
  const translation = S.listItem()
    .id('translation')
    .title('Översättning')
    .icon(TranslateIcon)
    .child(
      S.component(TranslationPane)
        .id('translation')
        .title(`Översättning av ${found?.name ?? 'kampanjen'}`)
        .options({campaign: id}),
    )
  const released = S.listItem()
    .id('languages')
    .title('Språk')
    .icon(TranslateIcon)
    .child(
      S.component(ReleasePane)
        .id('languages')
        .title(`Språk i ${found?.name ?? 'kampanjen'}`)
        .options({campaign: id}),
    )
  return S.list()
    .id(id)
    .title(found?.name ?? 'Kampanj')
    .items([
      S.listItem()
        .id('settings')
        .title('Startsida och inställningar')
        .icon(CogIcon)
        .child(S.document().id('settings').schemaType('campaign').documentId(id)),
      ...(isLocal ? [check, translation] : [released]),
      ...Object.entries(groups).flatMap(([group, title]) => [
        S.divider().title(title),
        ...lists.filter((list) => list.group === group).map(listOf),
      ]),
      ...(answersVisitors(currentUser) ? [messages] : []),
    ])
}

/** *Ny kampanj* in place of an empty form, for those who may. */
const launchItem = (S: StructureBuilder) =>
  S.menuItem()
    .title('Ny kampanj')
    .icon(AddIcon)
    .intent({type: LAUNCH, params: {}})
    .showAsAction(true)

/** All campaigns, or those that somebody's role is limited to, each with what it consists of. */
function campaignList(S: StructureBuilder, context: StructureResolverContext) {
  const {currentUser} = context
  const own = ownCampaigns(currentUser)
  const list = S.documentList()
    .id('campaigns')
    .title('Kampanjer')
    .schemaType('campaign')
    .apiVersion(API_VERSION)
    .filter('_type == "campaign" && ($own == null || _id in $own)')
    .params({own: own ?? null})
    .defaultOrdering([{field: 'name', direction: 'asc'}])
    // A link to a campaign leads to its form; an item of this list, to what the campaign consists of.
    .canHandleIntent(() => false)
    .child((id) => campaignPane(S, context, id))
  if (!isLocal) return list
  const items = leadsCampaigns(currentUser) ? [launchItem(S)] : []
  // Last: the builder proposes its own templates after any other change.
  return list
    .menuItems([...items, ...S.orderingMenuItemsForType('campaign')])
    .initialValueTemplates([])
}

/** The campaigns that one works with. */
export const campaigns = (
  S: StructureBuilder,
  context: StructureResolverContext,
): ListItemBuilder =>
  S.listItem()
    .id('campaigns')
    .title('Kampanjer')
    .icon(EarthGlobeIcon)
    .child(campaignList(S, context))

/** The types of documents that can be created inside a campaign. */
export const typesInCampaigns: readonly DocumentType[] = lists.map(({type}) => type)
