import {accessibilityStatement, deficiency} from './accessibility-statement.ts'
import {campaignLink} from './campaign-link.ts'
import {chapter} from './chapter.ts'
import {consent} from './consent.ts'
import {courseAnswer, courseChapter, courseQuestion} from './course-chapter.ts'
import {engagementStep} from './engagement-step.ts'
import {figure} from './figure.ts'
import {formField, formOption} from './form-field.ts'
import {guideStep} from './guide-step.ts'
import {imageWithAlt} from './image-with-alt.ts'
import {person} from './person.ts'
import {livingFigure} from './place/living-figure.ts'
import {placePair} from './place/place-pair.ts'
import {school} from './place/school.ts'
import {seasonHere} from './place/season-here.ts'
import {travelTime} from './place/travel-time.ts'
import {placeTestAnswer, placeTestQuestion} from './place-test-question.ts'
import {position, valueStatement} from './position.ts'
import {pressImage, pressKit} from './press-kit.ts'
import {seo} from './seo.ts'
import {source} from './source.ts'
import {storySelection} from './story-selection.ts'
import {synonyms} from './synonyms.ts'
import {blockParts, richTextBlocks} from './text/blocks/index.ts'
import {callToAction, navigationItem} from './text/labelled-link.ts'
import {link} from './text/link.ts'
import {localizedRichText, localizedString, localizedText} from './text/localized.ts'
import {richText} from './text/rich-text.ts'
import {translations} from './text/translations.ts'
import {colour} from './theme/colour.ts'
import {palette} from './theme/palette.ts'
import {theme, themeFamily} from './theme/theme.ts'

export const objects = [
  localizedString,
  localizedText,
  localizedRichText,
  translations,
  richText,
  ...richTextBlocks,
  ...blockParts,
  imageWithAlt,
  link,
  callToAction,
  navigationItem,
  consent,
  person,
  chapter,
  guideStep,
  formField,
  formOption,
  source,
  figure,
  livingFigure,
  travelTime,
  school,
  seasonHere,
  placePair,
  placeTestQuestion,
  placeTestAnswer,
  courseChapter,
  courseQuestion,
  courseAnswer,
  seo,
  synonyms,
  theme,
  themeFamily,
  palette,
  colour,
  campaignLink,
  engagementStep,
  position,
  valueStatement,
  storySelection,
  pressImage,
  pressKit,
  accessibilityStatement,
  deficiency,
]
