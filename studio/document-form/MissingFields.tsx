import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {CircleIcon} from '@sanity/icons/Circle'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Stack, Text} from '@sanity/ui'
import {count} from '../desk/index.ts'
import {HeadLine} from './HeadLine.tsx'
import {MissingList} from './MissingList.tsx'
import type {MissingField} from './missing-fields.ts'

const TEST_ID = 'missing-fields'

/**
 * Above the form: what is missing before the document can be published. A line of the same height whatever is missing,
 * so that the form does not move while one fills it in.
 * @param missing undefined until it is known
 */
export function MissingFields({missing}: {missing: readonly MissingField[] | undefined}) {
  if (!missing) {
    return (
      <HeadLine
        tone="transparent"
        icon={<CircleIcon />}
        text="Fält med * måste fyllas i."
        testId={TEST_ID}
      />
    )
  }
  if (missing.length === 0) {
    return (
      <HeadLine
        tone="transparent"
        icon={<CheckmarkCircleIcon />}
        text="Allt som måste fyllas i är ifyllt."
        testId={TEST_ID}
      />
    )
  }
  return (
    <HeadLine
      tone="caution"
      icon={<WarningOutlineIcon />}
      text={`${count(missing.length, 'sak', 'saker')} återstår`}
      more={`: ${missing.map(({title}) => title).join(', ')}`}
      testId={TEST_ID}
    >
      {(close) => (
        <Stack gap={3}>
          <MissingList missing={missing} onChoose={close} />
          <Text size={1} muted>
            Fält med * måste fyllas i.
          </Text>
        </Stack>
      )}
    </HeadLine>
  )
}
