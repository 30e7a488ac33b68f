import {SplitVerticalIcon} from '@sanity/icons/SplitVertical'
import {Button} from '@sanity/ui'
import {useWorkspace} from 'sanity'
import {useRouter} from 'sanity/router'
import {presentationPath} from '../presentation/index.ts'

/** Shows the page beside the form, in phone, tablet and desktop width. */
export function BesideButton(props: {documentId: string; type: string; preview: string}) {
  const router = useRouter()
  const {basePath} = useWorkspace()
  const path = basePath + presentationPath(props.type, props.documentId, props.preview)
  return (
    <Button
      icon={SplitVerticalIcon}
      text="Se bredvid"
      title="Sidan bredvid formuläret: klicka på en text för att ändra den"
      mode="bleed"
      fontSize={1}
      padding={2}
      onClick={() => router.navigateUrl({path})}
    />
  )
}
