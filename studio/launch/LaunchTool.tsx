import {useRouter} from 'sanity/router'
import {ToolPage} from '../desk/index.ts'
import {Begin} from './Begin.tsx'
import {Launch} from './Launch.tsx'

/** *Ny kampanj*: how it begins, and then its steps. */
export function LaunchTool() {
  const {state} = useRouter()
  const {campaign, step} = state
  return (
    <ToolPage id="launch">
      {typeof campaign === 'string' ? (
        <Launch key={campaign} id={campaign} stepId={step} />
      ) : (
        <Begin />
      )}
    </ToolPage>
  )
}
