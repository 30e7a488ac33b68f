import {Button, Card, Container, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {ToolPage} from '../desk/index.ts'
import {Guide} from './Guide.tsx'

const guides = [
  {
    id: 'kommunikatorer',
    title: 'För kommunikatörer',
    load: () => import('../../docs/for-kommunikatorer.md?raw'),
  },
  {
    id: 'kampanjledare',
    title: 'För kampanjledare',
    load: () => import('../../docs/for-kampanjledare.md?raw'),
  },
] as const

/** The guides, as they are in the documentation. */
export function HelpTool() {
  const [chosen, choose] = useState<(typeof guides)[number]>(guides[0])
  const [text, setText] = useState('')
  useEffect(() => {
    let isCurrent = true
    chosen.load().then(
      ({default: loaded}) => isCurrent && setText(loaded),
      () => isCurrent && setText('Guiden kunde inte hämtas. Ladda om sidan.'),
    )
    return () => {
      isCurrent = false
    }
  }, [chosen])
  return (
    <ToolPage id="help">
      <Container width={2} paddingX={[3, 4]} paddingY={[4, 5]}>
        <Stack gap={4}>
          <Flex gap={2} wrap="wrap" role="group" aria-label="Guider">
            {guides.map((guide) => (
              <Button
                key={guide.id}
                mode={guide === chosen ? 'default' : 'ghost'}
                aria-pressed={guide === chosen}
                text={guide.title}
                onClick={() => choose(guide)}
              />
            ))}
          </Flex>
          {text === '' ? (
            <Text muted>Hämtar guiden …</Text>
          ) : (
            <Card>
              <Guide text={text} />
            </Card>
          )}
        </Stack>
      </Container>
    </ToolPage>
  )
}
