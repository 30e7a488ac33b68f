import {accessibilityStatement, deficiency} from './accessibility-statement.ts'
import {callToAction} from './call-to-action.ts'
import {chapter} from './chapter.ts'
import {colour} from './colour.ts'
import {consent} from './consent.ts'
import {figure} from './figure.ts'
import {guideStep} from './guide-step.ts'
import {imageWithAlt} from './image-with-alt.ts'
import {link} from './link.ts'
import {localizedRichText, localizedString, localizedText} from './localized.ts'
import {navigationItem} from './navigation-item.ts'
import {palette} from './palette.ts'
import {person} from './person.ts'
import {position, valueStatement} from './position.ts'
import {pressImage, pressKit} from './press-kit.ts'
import {richText, richTextImage} from './rich-text.ts'
import {seo} from './seo.ts'
import {source} from './source.ts'
import {storySelection} from './story-selection.ts'
import {theme, themeFamily} from './theme.ts'

export const objects = [
  localizedString,
  localizedText,
  localizedRichText,
  richText,
  richTextImage,
  imageWithAlt,
  link,
  callToAction,
  navigationItem,
  consent,
  person,
  chapter,
  guideStep,
  source,
  figure,
  seo,
  theme,
  themeFamily,
  palette,
  colour,
  position,
  valueStatement,
  storySelection,
  pressImage,
  pressKit,
  accessibilityStatement,
  deficiency,
]
