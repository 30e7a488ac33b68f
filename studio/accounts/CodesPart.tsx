import {Box, Button, Card, Code, Flex, Stack, Text} from '@sanity/ui'
import {type FormEvent, useState} from 'react'
import {api, type NewCodes} from './api.ts'
import {useAction, useTexts} from './hooks.ts'
import {Part, Problem, TextField} from './Parts.tsx'
import type {PartProps} from './part-props.ts'

const asImage = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

/** Codes from an app as a second factor, and recovery codes. */
export function CodesPart({account, onChange, onReload}: PartProps) {
  const t = useTexts()
  const {isBusy, run} = useAction()
  const [app, setApp] = useState<NewCodes>()
  const [recovery, setRecovery] = useState<readonly string[]>()
  const {isOn, recoveryCodesLeft} = account.codes
  const isBlocked = isBusy || !account.isFresh

  const begin = async () => setApp(await run(api.beginCodes))
  const renew = async () => setRecovery((await run(api.renewRecoveryCodes))?.recoveryCodes)
  const turnOff = async () => {
    const left = await run(api.turnCodesOff, t('account.saved'))
    if (left) onChange(left)
  }

  if (recovery) {
    return (
      <Part title={t('codes.title')}>
        <Text size={1}>{t('codes.recovery')}</Text>
        <Card border padding={4} radius={2}>
          <Code>{recovery.join('\n')}</Code>
        </Card>
        <Button
          tone="primary"
          text={t('codes.kept')}
          onClick={() => {
            setRecovery(undefined)
            setApp(undefined)
            onReload()
          }}
        />
      </Part>
    )
  }
  return (
    <Part title={t('codes.title')}>
      <Text muted size={1}>
        {isOn ? t('codes.on', {count: recoveryCodesLeft}) : t('codes.off')}
      </Text>
      {app ? (
        <ConnectApp app={app} onConnected={setRecovery} />
      ) : (
        <Flex gap={2} wrap="wrap">
          {isOn ? (
            <>
              <Button mode="ghost" disabled={isBlocked} onClick={renew} text={t('codes.renew')} />
              <Button
                mode="ghost"
                tone="critical"
                disabled={isBlocked}
                onClick={turnOff}
                text={t('codes.turn-off')}
              />
            </>
          ) : (
            <Button mode="ghost" disabled={isBlocked} onClick={begin} text={t('codes.turn-on')} />
          )}
        </Flex>
      )}
    </Part>
  )
}

interface ConnectProps {
  app: NewCodes
  onConnected: (recoveryCodes: readonly string[]) => void
}

function ConnectApp({app: {state, key, qr}, onConnected}: ConnectProps) {
  const t = useTexts()
  const [isWrong, setWrong] = useState(false)
  const {isBusy, run} = useAction((error) => {
    setWrong(error.status === 422)
    return error.status === 422
  })
  const [code, setCode] = useState('')

  const connect = async (event: FormEvent) => {
    event.preventDefault()
    setWrong(false)
    const connected = await run(() => api.turnCodesOn(state, code))
    if (connected) onConnected(connected.recoveryCodes)
  }

  return (
    <form onSubmit={connect}>
      <Stack gap={4}>
        <Text size={1}>{t('codes.scan')}</Text>
        <Box
          padding={3}
          style={{background: '#fff', width: '13rem', maxWidth: '100%', boxSizing: 'border-box'}}
        >
          <img src={asImage(qr)} alt={t('codes.qr')} style={{display: 'block', width: '100%'}} />
        </Box>
        <Stack gap={2}>
          <Text muted size={1}>
            {t('codes.key')}
          </Text>
          <Code style={{whiteSpace: 'normal', overflowWrap: 'anywhere'}}>
            {key.match(/.{1,4}/g)?.join(' ') ?? key}
          </Code>
        </Stack>
        <TextField
          label={t('codes.code')}
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          onChange={({currentTarget}) => setCode(currentTarget.value)}
        />
        <Problem message={isWrong ? t('codes.wrong') : undefined} />
        <Button type="submit" tone="primary" disabled={isBusy} text={t('codes.connect')} />
      </Stack>
    </form>
  )
}
