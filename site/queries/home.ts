import {defineQuery} from 'groq'
import {ambassadorsFields} from '../sections/ambassadors/query.ts'
import {comparisonFields} from '../sections/comparison/query.ts'
import {contactsFields} from '../sections/contacts/query.ts'
import {freeTextFields} from '../sections/free-text/query.ts'
import {guideFields} from '../sections/guide/query.ts'
import {heroFields} from '../sections/hero/query.ts'
import {magazineTeaserFields} from '../sections/magazine-teaser/query.ts'
import {mapFields} from '../sections/map/query.ts'
import {partnersFields} from '../sections/partners/query.ts'
import {questionsFields} from '../sections/questions/query.ts'
import {quotationFields} from '../sections/quotation/query.ts'
import {resultsFields} from '../sections/results/query.ts'
import {storiesFields} from '../sections/stories/query.ts'
import {timelineFields} from '../sections/timeline/query.ts'

/** GROQ over sections, each with what its folder asks for besides its own fields. */
export const sectionFields = `{
    ...,
    _type == "heroSection" => ${heroFields},
    _type == "freeTextSection" => ${freeTextFields},
    _type == "questionsSection" => ${questionsFields},
    _type == "ambassadorsSection" => ${ambassadorsFields},
    _type == "storiesSection" => ${storiesFields},
    _type == "quotationSection" => ${quotationFields},
    _type == "timelineSection" => ${timelineFields},
    _type == "comparisonSection" => ${comparisonFields},
    _type == "magazineTeaserSection" => ${magazineTeaserFields},
    _type == "partnersSection" => ${partnersFields},
    _type == "contactsSection" => ${contactsFields},
    _type == "mapSection" => ${mapFields},
    _type == "guideSection" => ${guideFields},
    _type == "resultsSection" => ${resultsFields}
}`

/** A campaign's sections. */
export const homeQuery = defineQuery(`*[_type == "campaign" && _id == $campaign][0]{
  _updatedAt,
  "placeFigures": place->figures,
  "placeName": place->name,
  sections[]${sectionFields}
}`)
