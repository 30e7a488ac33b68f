import {accessibilityStatement, deficiency} from './accessibilityStatement.ts'
import {callToAction} from './callToAction.ts'
import {chapter} from './chapter.ts'
import {colour} from './colour.ts'
import {consent} from './consent.ts'
import {figure} from './figure.ts'
import {guideStep} from './guideStep.ts'
import {imageWithAlt} from './imageWithAlt.ts'
import {link} from './link.ts'
import {localizedRichText, localizedString, localizedText} from './localized.ts'
import {navigationItem} from './navigationItem.ts'
import {palette} from './palette.ts'
import {person} from './person.ts'
import {position, valueStatement} from './position.ts'
import {pressImage, pressKit} from './pressKit.ts'
import {richText, richTextImage} from './richText.ts'
import {seo} from './seo.ts'
import {source} from './source.ts'
import {storySelection} from './storySelection.ts'
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
