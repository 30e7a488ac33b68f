import {Box} from '@sanity/ui'
import type {ReactNode} from 'react'

/** The scrolling area of a tool, which screen readers find as the main part of the page. @param id for tests */
export function ToolPage({id, children}: {id: string; children: ReactNode}) {
  return (
    <Box as="main" style={{height: '100%', overflow: 'auto'}} data-testid={id}>
      {children}
    </Box>
  )
}
