import {Box, Button, Card, Container, Flex, Stack, Text} from '@sanity/ui'
import {useEffect, useState} from 'react'
import {styled} from 'styled-components'
import {type Block, parseGuide, type Span} from './parse-guide.ts'

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

const Guide = styled.article`
  font-size: 1rem;
  line-height: 1.6;
  max-width: 65ch;

  h1 {
    font-size: 1.75rem;
    line-height: 1.2;
    margin: 0 0 1rem;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.3;
    margin: 2rem 0 0.5rem;
  }
  ol,
  ul {
    padding-inline-start: 1.5em;
  }
  li + li {
    margin-top: 0.4rem;
  }
`

const Line = ({spans}: {spans: readonly Span[]}) =>
  spans.map(({text, mark}, index) => {
    const key = `${index} ${text}`
    if (mark === 'strong') return <strong key={key}>{text}</strong>
    return mark === 'em' ? <em key={key}>{text}</em> : <span key={key}>{text}</span>
  })

function GuideBlock({block}: {block: Block}) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Line spans={block.spans} />
      </p>
    )
  }
  if (block.kind === 'heading') {
    const Heading = block.level === 1 ? 'h1' : 'h2'
    return (
      <Heading>
        <Line spans={block.spans} />
      </Heading>
    )
  }
  const List = block.isNumbered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((spans) => (
        <li key={spans.map(({text}) => text).join('')}>
          <Line spans={spans} />
        </li>
      ))}
    </List>
  )
}

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
    <Box style={{height: '100%', overflow: 'auto'}} data-testid="help">
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
              <Guide lang="sv">
                {parseGuide(text).map((block) => (
                  <GuideBlock key={JSON.stringify(block)} block={block} />
                ))}
              </Guide>
            </Card>
          )}
        </Stack>
      </Container>
    </Box>
  )
}
