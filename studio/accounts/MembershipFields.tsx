import {Select, Stack, Text} from '@sanity/ui'
import {useCallback, useId} from 'react'
import {useClient} from 'sanity'
import {API_VERSION} from '../workspace/api-version.ts'
import type {Membership, Staff} from './api.ts'
import {ChoiceGroup} from './ChoiceGroup.tsx'
import {useLanguageName, useLoaded, useTexts} from './hooks.ts'
import {languagesToChoose} from './languages.ts'
import {Failure} from './Parts.tsx'
import {useRoleTitle} from './roles.ts'

const CAMPAIGNS = `*[_type == "campaign" && defined(slug.current)]{"slug": slug.current, name}`

interface Campaign {
  slug: string
  name: string | null
}

/** The campaigns that you may limit a role to, by name: your own, or all of them. */
function useCampaigns({campaigns, isEverywhere}: Staff) {
  const client = useClient({apiVersion: API_VERSION})
  const load = useCallback(async () => {
    const found = await client.fetch<Campaign[]>(CAMPAIGNS, {}, {perspective: 'raw'})
    const names = new Map(found.map(({slug, name}) => [slug, name]))
    return (isEverywhere ? [...names.keys()] : campaigns)
      .map((slug) => ({value: slug, title: names.get(slug) ?? slug}))
      .toSorted((a, b) => a.title.localeCompare(b.title, 'sv'))
  }, [client, campaigns, isEverywhere])
  return useLoaded(load)
}

interface Props {
  staff: Staff
  value: Membership
  onChange: (membership: Membership) => void
}

/** A role, and the campaigns and languages that it is limited to. */
export function MembershipFields({staff, value, onChange}: Props) {
  const t = useTexts()
  const title = useRoleTitle()
  const languageName = useLanguageName()
  const id = useId()
  const {data: campaigns = [], error} = useCampaigns(staff)
  const {role} = value
  const description = staff.roles.find(({name}) => name === role)?.description
  const isBound = role !== 'administrator'

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
            onChange(
              name === 'administrator'
                ? {role: name, campaigns: [], languages: []}
                : {...value, role: name},
            )
          }
        >
          {staff.roles.map((one) => (
            <option key={one.name} value={one.name}>
              {title(one.name, one.title)}
            </option>
          ))}
        </Select>
        <Text id={`${id}-role`} muted size={1}>
          {description}
        </Text>
      </Stack>
      {isBound ? (
        <>
          <Failure message={error} />
          <ChoiceGroup
            label={t('invite.campaigns')}
            hint={t(staff.isEverywhere ? 'invite.campaigns.help' : 'invite.campaigns.needed')}
            options={campaigns}
            chosen={value.campaigns}
            onChange={(chosen) => onChange({...value, campaigns: chosen})}
          />
          <ChoiceGroup
            label={t('invite.languages')}
            hint={t(
              staff.languages.length === 0 ? 'invite.languages.help' : 'invite.languages.needed',
            )}
            options={languagesToChoose(staff.languages, value.languages).map((tag) => ({
              value: tag,
              title: languageName(tag),
            }))}
            chosen={value.languages}
            onChange={(chosen) => onChange({...value, languages: chosen})}
          />
        </>
      ) : null}
    </Stack>
  )
}
