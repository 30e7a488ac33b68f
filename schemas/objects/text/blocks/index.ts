import {factBoxBlock} from './fact-box.ts'
import {imagePairBlock, richTextImage} from './pictures.ts'
import {blockQuestion, questionsBlock} from './questions.ts'
import {quotationBlock} from './quotation.ts'
import {tableBlock, tableRow} from './table.ts'
import {blockMoment, timelineBlock} from './timeline.ts'
import {videoBlock} from './video.ts'

/** What may stand between the paragraphs of a rich text, in the order in which the Studio offers it. */
export const richTextBlocks = [
  richTextImage,
  imagePairBlock,
  quotationBlock,
  factBoxBlock,
  questionsBlock,
  timelineBlock,
  tableBlock,
  videoBlock,
]

/** Objects that only occur inside such blocks. */
export const blockParts = [blockQuestion, blockMoment, tableRow]
