import {Box, Flex, Stack, Text} from '@sanity/ui'
import {dayInSweden, dayInWords} from '../../schemas/index.ts'
import type {Picture} from './api.ts'

const list = new Intl.ListFormat('sv', {type: 'conjunction'})

/** Until when a picture may be shown, in words. */
function untilInWords({until, hindrance, people}: Picture): string {
  if (hindrance !== null) return `Någon i den visas inte: ${hindrance.toLocaleLowerCase('sv')}`
  if (until !== null) return `Till och med ${dayInWords(until)}`
  return people.length === 0 ? 'Ingen gräns' : 'Står inte'
}

/** What is known of a picture. */
export function PictureFacts({picture}: {picture: Picture}) {
  const {name, width, height, uploadedAt, alts, credits, people} = picture
  const facts = [
    {title: 'Alternativtext', text: alts.join(' · ') || 'Saknas'},
    {title: 'Fotograf eller illustratör', text: list.format(credits) || 'Står inte'},
    {title: 'Människor där bilden används', text: list.format(people) || 'Inga'},
    {title: 'Får visas', text: untilInWords(picture)},
    {title: 'Fil', text: `${name || 'Utan namn'}, ${width} × ${height} bildpunkter`},
    {title: 'Uppladdad', text: dayInWords(dayInSweden(new Date(uploadedAt)))},
  ]
  return (
    <Stack as="dl" gap={[4, 4, 3]} style={{margin: 0}}>
      {facts.map(({title, text}) => (
        <Flex key={title} gap={[2, 2, 3]} wrap="wrap">
          <Box as="dt" style={{width: '11rem'}}>
            <Text size={1} muted>
              {title}
            </Text>
          </Box>
          <Box as="dd" flex={1} style={{margin: 0, minWidth: '12rem'}}>
            <Text size={1} style={{overflowWrap: 'anywhere'}}>
              {text}
            </Text>
          </Box>
        </Flex>
      ))}
    </Stack>
  )
}
