import {Avatar, Button, Flex, Select, Stack, Text} from '@sanity/ui'
import {type ChangeEvent, type FormEvent, useRef, useState} from 'react'
import {Field} from '../desk/index.ts'
import {api} from './api.ts'
import {useCampaignName} from './campaigns.ts'
import {useAction, useTexts} from './hooks.ts'
import {initialsOf} from './initials.ts'
import {Part, TextField} from './Parts.tsx'
import type {PartProps} from './part-props.ts'
import {useRoleTitle} from './roles.ts'

const LANGUAGES = ['sv', 'en'] as const

/** Name, picture and language. */
export function ProfilePart({account, onChange}: PartProps) {
  const t = useTexts()
  const role = useRoleTitle()
  const {isBusy, run} = useAction()
  const [name, setName] = useState(account.name)
  const [language, setLanguage] = useState(account.language)
  const fileInput = useRef<HTMLInputElement>(null)
  const campaignName = useCampaignName()
  const where = account.campaigns.map(campaignName).join(', ') || t('profile.everywhere')

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const saved = await run(() => api.setProfile({name, language}), t('account.saved'))
    if (saved) onChange(saved)
  }
  const choose = async ({currentTarget}: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? []
    const saved = file && (await run(() => api.setPicture(file), t('account.saved')))
    currentTarget.value = ''
    if (saved) onChange(saved)
  }
  const removePicture = async () => {
    const saved = await run(api.removePicture, t('account.saved'))
    if (saved) onChange(saved)
  }

  return (
    <Part title={t('profile.title')}>
      <Flex align="center" gap={3} wrap="wrap">
        <Avatar
          size={2}
          initials={initialsOf(account.name)}
          {...(account.picture ? {src: account.picture} : {})}
        />
        <input
          ref={fileInput}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/heic,.heic"
          onChange={choose}
          aria-label={t('profile.picture')}
          hidden
        />
        <Button
          mode="ghost"
          disabled={isBusy}
          onClick={() => fileInput.current?.click()}
          text={t('profile.picture.choose')}
        />
        {account.picture ? (
          <Button
            mode="bleed"
            tone="critical"
            disabled={isBusy}
            onClick={removePicture}
            text={t('profile.picture.remove')}
          />
        ) : null}
      </Flex>
      <Text muted size={1}>
        {t('profile.role', {role: `${role(account.role, account.roleTitle)} · ${where}`})}
      </Text>
      <form onSubmit={save}>
        <Stack gap={4}>
          <TextField label={t('profile.email')} value={account.email} readOnly />
          <TextField
            label={t('profile.name')}
            value={name}
            required
            autoComplete="name"
            onChange={({currentTarget}) => setName(currentTarget.value)}
          />
          <Field label={t('profile.language')}>
            {(control) => (
              <Select
                {...control}
                value={language}
                onChange={({currentTarget}) => setLanguage(currentTarget.value)}
              >
                <option value="">{t('profile.language.none')}</option>
                {LANGUAGES.map((tag) => (
                  <option key={tag} value={tag}>
                    {t(`profile.language.${tag}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Button type="submit" tone="primary" disabled={isBusy} text={t('profile.save')} />
        </Stack>
      </form>
    </Part>
  )
}
