import {Select, Stack} from '@sanity/ui'
import {Field} from '../desk/index.ts'
import type {Membership, Staff} from './api.ts'
import {ChoiceGroup} from './ChoiceGroup.tsx'
import {useCampaignsToChoose} from './campaigns.ts'
import {useLanguageName, useTexts} from './hooks.ts'
import {languagesToChoose} from './languages.ts'
import {Failure} from './Parts.tsx'
import {useRoleTitle} from './roles.ts'

interface Props {
  staff: Staff
  value: Membership
  onChange: (membership: Membership) => void
}

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** A role, and the campaigns and languages that it is limited to. */
export function MembershipFields({staff, value, onChange}: Props) {
  const t = useTexts()
  const title = useRoleTitle()
  const languageName = useLanguageName()
  const {options: campaigns, error} = useCampaignsToChoose(staff)
  const {role} = value
  const description = staff.roles.find(({name}) => name === role)?.description
  const isBound = role !== 'administrator'

  return (
    <Stack gap={4}>
      <Field label={t('invite.role')} hint={description}>
        {(control) => (
          <Select
            {...control}
            value={role}
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
        )}
      </Field>
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
              title: capitalised(languageName(tag)),
            }))}
            chosen={value.languages}
            onChange={(chosen) => onChange({...value, languages: chosen})}
          />
        </>
      ) : null}
    </Stack>
  )
}
