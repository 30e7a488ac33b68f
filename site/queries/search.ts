import {defineQuery} from 'groq'
import {chosen, onStage, stage} from '../../schemas/publicity/index.ts'
import {isOver} from './dates/swedish-days.ts'
import {articleIsPublic} from './magazine.ts'

/** Words that mean the same to those who search a campaign's site. */
export const synonymsQuery = defineQuery(
  `*[_type == "campaign" && _id == $campaign][0].synonyms[].words`,
)

/** Everything on the stage that has a page, by name. */
export const everythingQuery = defineQuery(`${stage}{
  "ambassador": *[_type == "ambassador" && ${onStage}]{_id, name, "slug": slug.current},
  "story": *[_type == "inflyttareStory" && ${onStage}]{_id, title, "slug": slug.current},
  "magazineIssue": *[_type == "magazineIssue" && campaign._ref == $campaign]{_id, title, "slug": slug.current},
  "article": *[_type == "article" && _id in *[_type == "magazineIssue" && campaign._ref == $campaign].articles[]._ref && ${articleIsPublic}]{
    _id, title, "slug": slug.current
  },
  "opportunity": *[_type == "opportunity" && ${chosen}]{_id, title, "slug": slug.current},
  "event": *[_type == "event" && ${chosen} && !(${isOver})]{_id, title, "slug": slug.current},
  "guide": *[_type == "guide" && ${chosen}]{_id, title, "slug": slug.current},
  "placeTest": *[_type == "placeTest" && campaign._ref == $campaign]{_id, title, "slug": slug.current},
  "course": *[_type == "course" && campaign._ref == $campaign]{_id, title, "slug": slug.current},
  "place": *[_type == "place"]{_id, name, "slug": slug.current}
}`)
