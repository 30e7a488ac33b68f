import {SplitVerticalIcon} from '@sanity/icons/SplitVertical'
import {Button, useMediaIndex} from '@sanity/ui'
import {usePaneRouter} from 'sanity/structure'
import {ISSUE_VIEW} from './issue-view-id.ts'

/** Screens up to this index of the theme's widths show one pane at a time. */
const NARROW = 1

/** Opens the issue as visitors get it, on the web and on paper, beside its form. */
export function BesideButton() {
  const {duplicateCurrent, setView} = usePaneRouter()
  const isNarrow = useMediaIndex() <= NARROW
  return (
    <Button
      icon={SplitVerticalIcon}
      mode="ghost"
      fontSize={1}
      padding={2}
      text={isNarrow ? 'Se numret' : 'Se numret bredvid'}
      onClick={() =>
        isNarrow ? setView(ISSUE_VIEW) : duplicateCurrent({params: {view: ISSUE_VIEW}})
      }
    />
  )
}
