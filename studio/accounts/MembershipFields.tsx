import {Box, Card, Checkbox, Flex, Select, Stack, Text} from '@sanity/ui'
import {useCallback, useId} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../workspace/api-version.ts'
import type {Membership, Staff} from './api.ts'
import {useLoaded, useTexts} from './hooks.ts'
import {useRoleTitle} from './roles.ts'

const CAMPAIGNS = `array::unique(*[_type == "campaign" && defined(slug.current)].slug.current)`
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')

/** The campaigns that you may limit a role to: your own, or all of them. */
function useCampaigns({campaigns, isEverywhere}: Staff): readonly string[] {
  const client = useClient({apiVersion: API_VERSION})
  const load = useCallback(async () => {
    const found: unknown = isEverywhere
      ? await client.fetch(CAMPAIGNS, {}, {perspective: 'raw'})
      : campaigns
    return isTexts(found) ? found.toSorted((a, b) => a.localeCompare(b, 'sv')) : []
  }, [client, campaigns, isEverywhere])
  return useLoaded(load).data ?? []
}

interface Props {
  staff: Staff
  value: Membership
  onChange: (membership: Membership) => void
}

/** A role, and the campaigns that it is limited to. */
export function MembershipFields({staff, value, onChange}: Props) {
  const t = useTexts()
  const title = useRoleTitle()
  const id = useId()
  const campaigns = useCampaigns(staff)
  const {role, campaigns: chosen} = value
  const description = staff.roles.find(({name}) => name === role)?.description
  const isBound = role !== 'administrator'
  const toggle = (campaign: string, isChosen: boolean) =>
    onChange({
      role,
      campaigns: isChosen ? [...chosen, campaign] : chosen.filter((one) => one !== campaign),
    })

  return (
    <Stack gap={4}>
      <Stack gap={2}>
        <Text as="label" htmlFor={id} size={1} weight="medium">
          {t('invite.role')}
        </Text>
        <Select
          id={id}
          value={role}
          aria-describedby={`${id}-role`}
          onChange={({currentTarget: {value: name}}) =>
            onChange({role: name, campaigns: name === 'administrator' ? [] : chosen})
          }
        >
          {staff.roles.map(({name}) => (
            <option key={name} value={name}>
              {title(name)}
            </option>
          ))}
        </Select>
        <Text id={`${id}-role`} muted size={1}>
          {description}
        </Text>
      </Stack>
      {isBound ? (
        <Stack as="fieldset" gap={3} style={{border: 0, margin: 0, padding: 0}}>
          <Text as="legend" size={1} weight="medium">
            {t('invite.campaigns')}
          </Text>
          <Card
            border
            radius={2}
            padding={3}
            style={{maxHeight: '14rem', overflow: 'auto'}}
            tabIndex={0}
            role="group"
            aria-label={t('invite.campaigns')}
          >
            <Stack gap={3}>
              {campaigns.map((campaign) => (
                <Flex align="center" as="label" gap={3} key={campaign}>
                  <Checkbox
                    checked={chosen.includes(campaign)}
                    onChange={({currentTarget}) => toggle(campaign, currentTarget.checked)}
                  />
                  <Box flex={1}>
                    <Text size={1}>{campaign}</Text>
                  </Box>
                </Flex>
              ))}
            </Stack>
          </Card>
          <Text muted size={1}>
            {staff.isEverywhere ? t('invite.campaigns.help') : t('invite.campaigns.needed')}
          </Text>
        </Stack>
      ) : null}
    </Stack>
  )
}
