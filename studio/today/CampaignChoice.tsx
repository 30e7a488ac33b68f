import {Flex, Select, Text} from '@sanity/ui'
import {useCallback, useId, useMemo, useState} from 'react'
import {useCurrentUser} from 'sanity'
import {useAnswer} from '../desk/index.ts'
import {campaignToMakeIn, chooseCampaignToMakeIn, ownCampaigns} from '../workspace/own-campaign.ts'
import {namesOfCampaigns} from './queries.ts'
import {useLakeClient} from './use-lake-client.ts'

/** In which of their campaigns somebody makes what they create; nothing for those with one, or with all. */
export function CampaignChoice() {
  const user = useCurrentUser()
  const own = useMemo(() => {
    const all = ownCampaigns(user) ?? []
    return all.length > 1 ? all : []
  }, [user])
  const client = useLakeClient()
  const id = useId()
  const [chosen, setChosen] = useState(() => campaignToMakeIn(own))
  const read = useCallback(
    (signal: AbortSignal) => namesOfCampaigns(client, own, signal),
    [client, own],
  )
  const {value: names} = useAnswer(read)
  if (own.length === 0) return null
  return (
    <Flex align="center" gap={3} wrap="wrap">
      <Text as="label" htmlFor={id} size={1} weight="medium">
        Skapa i kampanjen
      </Text>
      <Select
        id={id}
        value={chosen}
        onChange={({currentTarget: {value}}) => {
          chooseCampaignToMakeIn(value)
          setChosen(value)
        }}
      >
        {own.map((campaign) => (
          <option key={campaign} value={campaign}>
            {names?.get(campaign) ?? '…'}
          </option>
        ))}
      </Select>
    </Flex>
  )
}
