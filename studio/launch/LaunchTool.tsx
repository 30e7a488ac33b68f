import {Box} from '@sanity/ui'
import {useRouter} from 'sanity/router'
import {Begin} from './Begin.tsx'
import {Launch} from './Launch.tsx'

/** *Ny kampanj*: how it begins, and then its steps. */
export function LaunchTool() {
  const {state} = useRouter()
  const {campaign, step} = state
  return (
    <Box style={{height: '100%', overflow: 'auto'}} data-testid="launch">
      {typeof campaign === 'string' ? (
        <Launch key={campaign} id={campaign} stepId={step} />
      ) : (
        <Begin />
      )}
    </Box>
  )
}
