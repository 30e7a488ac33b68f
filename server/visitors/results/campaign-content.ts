import {z} from 'zod'
import type {ContentSource} from '../../../publish/index.ts'
import {chosen, dayInSweden, onStage, stage} from '../../../schemas/index.ts'
import {type AnsweredCampaigns, STAFF_VIEW} from '../../staff/staff.ts'

const text = z.string().nullish().catch(null)
const rows = <Row extends z.ZodType>(row: Row) =>
  z
    .array(row.nullable().catch(null))
    .nullish()
    .catch(null)
    .transform((found) => (found ?? []).filter((one) => one !== null))

const campaignRow = z.object({
  _id: z.string(),
  slug: z.string(),
  name: text,
  domain: text,
  owner: text,
  funders: rows(z.object({name: z.string()})),
  links: rows(z.object({name: text, word: z.string(), to: text})),
  engagement: rows(z.object({name: z.string(), acts: rows(z.string())})),
  place: z
    .object({
      name: text,
      figures: rows(
        z.object({
          label: z.string(),
          value: z.union([z.string(), z.number()]),
          unit: text,
          source: text,
          year: z.number().nullish().catch(null),
        }),
      ),
    })
    .nullish()
    .catch(null),
})

/** What results need to know of a campaign. */
export type CampaignContent = z.infer<typeof campaignRow>

const CAMPAIGNS = `*[_type == "campaign" && !(_id in path("drafts.**")) && !(_id in path("versions.**")) && defined(slug.current)]
  | order(name asc){
  _id, "slug": slug.current, name, domain, "owner": owner->name, "funders": funders[]->{name},
  "links": links[]{name, word, to}, "engagement": engagement[]{"name": name.sv, acts},
  "place": place->{name, "figures": figures[]{"label": label.sv, value, "unit": coalesce(unit.sv, unit), "source": source.name, year}}
}`

/** What the campaign offers, and when its events begin. */
const ACTIVITY = `${stage}{
  "stories": count(*[_type == "inflyttareStory" && ${onStage}]),
  "ambassadors": count(*[_type == "ambassador" && ${onStage}]),
  "opportunities": count(*[_type == "opportunity" && ${chosen}]),
  "starts": *[_type == "event" && ${chosen}].startsAt,
  "articles": count(*[_type == "article" && _id in *[_type == "magazineIssue" && campaign._ref == $campaign].articles[]._ref])
}`

const counts = z.object({
  stories: z.number(),
  ambassadors: z.number(),
  opportunities: z.number(),
  starts: z.array(z.string().catch('')),
  articles: z.number(),
})

/** What is on a campaign's stage, and how many of its events begin in a period. */
export type Activity = Omit<z.infer<typeof counts>, 'starts'> & {events: number}

/** The published campaigns whose results somebody may see, by name. */
export async function readCampaigns(
  source: ContentSource,
  allowed: AnsweredCampaigns,
): Promise<CampaignContent[]> {
  const found = z.array(z.unknown()).parse((await source.query(CAMPAIGNS, {}, STAFF_VIEW)).result)
  return found.flatMap((row) => {
    const {data} = campaignRow.safeParse(row)
    return data && (allowed === 'all' || allowed.includes(data._id)) ? [data] : []
  })
}

/** What is on a campaign's stage, and the events of a period. */
export async function readActivity(
  source: ContentSource,
  campaign: string,
  {from, to}: {from: string; to: string},
): Promise<Activity> {
  const {result} = await source.query(ACTIVITY, {campaign}, STAFF_VIEW)
  const {starts, ...activity} = counts.parse(result)
  const days = starts.flatMap((start) => {
    const moment = Date.parse(start)
    return Number.isNaN(moment) ? [] : dayInSweden(moment)
  })
  return {...activity, events: days.filter((day) => from <= day && day <= to).length}
}
