import {defineQuery} from 'groq'
import {action, richText} from './links.ts'
import {consentCovers} from './stage.ts'

/**
 * A campaign's sections. People are named by reference only: their cards come from the stage,
 * so that nobody is shown who is not on it.
 */
export const homeQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  _updatedAt,
  "placeFigures": place->figures,
  "placeName": place->name,
  sections[]{
    ...,
    _type == "heroSection" => {actions[]${action}},
    _type == "freeTextSection" => {body${richText}, actions[]${action}},
    _type == "questionsSection" => {questions[]{..., answer${richText}}},
    _type == "ambassadorsSection" => {"picked": items[]._ref},
    _type == "storiesSection" => {"picked": items[]._ref},
    _type == "quotationSection" => {"personId": person._ref},
    _type == "timelineSection" => {"storyId": story._ref},
    _type == "comparisonSection" => {
      "leftPlace": left->{_id, name, image}, "rightPlace": right->{_id, name, image}
    },
    _type == "magazineTeaserSection" => {"issueId": issue._ref},
    _type == "partnersSection" => {"organisations": items[]->{_id, name, url, logo, description}},
    _type == "contactsSection" => {
      "people": (items[]->)[${consentCovers}]{
        _id, name, role, email, phone, portrait, isSample, "organisation": organisation->name
      }
    },
    _type == "mapSection" => {"placeIds": places[]._ref},
    _type == "guideSection" => {"guideId": guide._ref}
  }
}`)
