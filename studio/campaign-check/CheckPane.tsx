import {Box, Card, Container} from '@sanity/ui'
import {CheckList, useCampaignCheck} from './CheckList.tsx'

/** In a campaign's menu: what to mend before it starts, and after. */
export function CheckPane({options}: {options?: {campaign?: string}}) {
  const campaign = options?.campaign ?? ''
  const check = useCampaignCheck(campaign, 0)
  return (
    <Card height="fill" overflow="auto">
      <Container width={1}>
        <Box padding={4}>
          <CheckList campaign={campaign} check={check} />
        </Box>
      </Container>
    </Card>
  )
}
