import {Button, Card, Stack, Text} from '@sanity/ui'
import {type FormEvent, useCallback, useState} from 'react'
import {type ApiError, api} from './api.ts'
import {useAction, useTexts, useTime} from './hooks.ts'
import {Part, TextField} from './Parts.tsx'
import type {PartProps} from './part-props.ts'

/** Sets or changes the password. */
export function PasswordPart({account, onReload}: PartProps) {
  const t = useTexts()
  const time = useTime()
  const [password, setPassword] = useState('')
  const [current, setCurrent] = useState('')
  const [faults, setFaults] = useState<readonly string[]>([])
  const explain = useCallback((error: ApiError) => {
    setFaults(error.faults)
    return error.faults.length > 0
  }, [])
  const {isBusy, run} = useAction(explain)
  const {changedAt, minLength} = account.password
  const needsCurrent = changedAt !== null && !account.isFresh

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setFaults([])
    const saved = await run(() => api.setPassword(password, current), t('password.saved'))
    if (saved === undefined) return
    setPassword('')
    setCurrent('')
    onReload()
  }

  return (
    <Part title={t('password.title')}>
      <Text muted size={1}>
        {changedAt === null ? t('password.none') : t('password.changed', {time: time(changedAt)})}
      </Text>
      <form onSubmit={save}>
        <Stack gap={4}>
          <input type="hidden" autoComplete="username" value={account.email} readOnly />
          {needsCurrent ? (
            <TextField
              label={t('password.current')}
              type="password"
              autoComplete="current-password"
              value={current}
              required
              onChange={({currentTarget}) => setCurrent(currentTarget.value)}
            />
          ) : null}
          <TextField
            label={t('password.new')}
            hint={t('password.help', {length: minLength})}
            type="password"
            autoComplete="new-password"
            value={password}
            required
            onChange={({currentTarget}) => setPassword(currentTarget.value)}
          />
          {faults.length > 0 ? (
            <Card border padding={3} radius={2} role="alert" tone="critical">
              <Stack gap={3}>
                {faults.map((fault) => (
                  <Text key={fault} size={1}>
                    {fault}
                  </Text>
                ))}
              </Stack>
            </Card>
          ) : null}
          <Button
            type="submit"
            tone="primary"
            disabled={isBusy || (!account.isFresh && !needsCurrent)}
            text={t('password.save')}
          />
        </Stack>
      </form>
    </Part>
  )
}
