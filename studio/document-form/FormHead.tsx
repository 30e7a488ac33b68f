import {Stack} from '@sanity/ui'
import {type ReactNode, useEffect, useRef} from 'react'
import {keepSteady} from './keep-steady.ts'

/** What stands above a form. It may change at any time; what is below does not move because of it. */
export function FormHead({children}: {children: ReactNode}) {
  const frame = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (frame.current && content.current) return keepSteady(frame.current, content.current)
    return undefined
  }, [])
  return (
    <div ref={frame} data-testid="form-head">
      <Stack ref={content} gap={4}>
        {children}
      </Stack>
    </div>
  )
}
