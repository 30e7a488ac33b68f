import {Flex, Select, Text} from '@sanity/ui'
import {useCallback, useId, useMemo, useState} from 'react'
import {useCurrentUser} from 'sanity'
import {useAnswer} from '../desk/index.ts'
import {campaignToMakeIn, chooseCampaignToMakeIn, ownCampaigns} from '../workspace/own-campaign.ts'
import {namesOfCampaigns} from './queries.ts'
import {useLakeClient} from './use-lake-client.ts'

const collator = new Intl.Collator('sv')

/** In which campaign somebody makes what they create; nothing for those with one. */
export function CampaignChoice() {
  const user = useCurrentUser()
  const own = useMemo(() => ownCampaigns(user), [user])
  const client = useLakeClient()
  const id = useId()
  const [chosen, setChosen] = useState(() => campaignToMakeIn(own))
  const read = useCallback(
    (signal: AbortSignal) => namesOfCampaigns(client, own, signal),
    [client, own],
  )
  const {value: names} = useAnswer(read)
  if (!names || names.size < 2) return null
  const campaigns = [...names].toSorted(([, a], [, b]) => collator.compare(a, b))
  return (
    <Flex align="center" gap={3} wrap="wrap">
      <Text as="label" htmlFor={id} size={1} weight="medium">
        Skapa i kampanjen
      </Text>
      <Select
        id={id}
        value={chosen !== undefined && names.has(chosen) ? chosen : ''}
        onChange={({currentTarget: {value}}) => {
          chooseCampaignToMakeIn(value)
          setChosen(value)
        }}
      >
        {own === undefined && <option value="">Ingen särskild</option>}
        {campaigns.map(([campaign, name]) => (
          <option key={campaign} value={campaign}>
            {name}
          </option>
        ))}
      </Select>
    </Flex>
  )
}
