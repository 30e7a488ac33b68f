import {defineQuery} from 'groq'
import {chosen, onStage, stage} from '../../schemas/publicity/index.ts'
import {firstPublishedAt} from './dates/publication.ts'
import {isOpen, isOver} from './dates/swedish-days.ts'
import {articleIsPublic} from './magazine.ts'

/** Everything on the stage that one may want to follow. */
export const feedQuery = defineQuery(`${stage}{
  "stories": *[_type == "inflyttareStory" && ${onStage}]{_id, ${firstPublishedAt}, "slug": slug.current, title, lead},
  "ambassadors": *[_type == "ambassador" && ${onStage}]{_id, ${firstPublishedAt}, "slug": slug.current, name, summary},
  "articles": *[_type == "article" && ${articleIsPublic} &&
    _id in *[_type == "magazineIssue" && campaign._ref == $campaign].articles[]._ref
  ]{_id, ${firstPublishedAt}, "slug": slug.current, title, lead},
  "opportunities": *[_type == "opportunity" && ${chosen} && ${isOpen}]{
    _id, ${firstPublishedAt}, "slug": slug.current, title, summary
  },
  "events": *[_type == "event" && ${chosen} && !(${isOver})]{
    _id, ${firstPublishedAt}, "slug": slug.current, title, summary
  },
  "courses": *[_type == "course" && campaign._ref == $campaign]{
    _id, ${firstPublishedAt}, "slug": slug.current, title, lead
  }
}`)

/** When documents of these types (`$types`) changed. */
export const changesQuery = defineQuery(`*[_type in $types]{_id, _updatedAt}`)
