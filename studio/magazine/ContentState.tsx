import {Badge, Flex, Text} from '@sanity/ui'
import {useSchema} from 'sanity'
import {count} from '../desk/index.ts'
import type {Content} from './contents.ts'

const states = {
  published: {text: 'Publicerad', tone: 'positive'},
  changed: {text: 'Publicerad, med ändringar', tone: 'caution'},
  draft: {text: 'Utkast', tone: 'caution'},
} as const

interface Props {
  /** Undefined: it is gone, or may not be read. */
  content: Content | undefined
  /** Where it is printed; undefined while that is not known. */
  paper?: {from: number; pages: number} | undefined
}

/** Of an article or story: its kind, whether visitors see it, why not, and its pages on paper. */
export function ContentState({content, paper}: Props) {
  const schema = useSchema()
  if (!content) {
    return <Badge tone="critical">Finns inte längre, eller så får du inte läsa det</Badge>
  }
  const {text, tone} = states[content.state]
  return (
    <Flex align="center" gap={2} wrap="wrap">
      <Text size={1} muted>
        {schema.get(content.type)?.title}
      </Text>
      {content.hindrance === undefined ? (
        <Badge tone={tone}>{text}</Badge>
      ) : (
        <Badge tone="critical">{`Visas inte: ${content.hindrance.toLocaleLowerCase('sv')}`}</Badge>
      )}
      {paper && (
        <Text size={1} muted>
          {`${count(paper.pages, 'sida', 'sidor')}, från sidan ${paper.from}`}
        </Text>
      )}
    </Flex>
  )
}
