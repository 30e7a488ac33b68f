import {Button, Card, Stack, Text} from '@sanity/ui'
import {api} from './api.ts'
import {CodesPart} from './CodesPart.tsx'
import {useLoaded, useTexts} from './hooks.ts'
import {View} from './Parts.tsx'
import {PasskeysPart} from './PasskeysPart.tsx'
import {PasswordPart} from './PasswordPart.tsx'
import {ProfilePart} from './ProfilePart.tsx'
import type {PartProps} from './part-props.ts'
import {SessionsPart} from './SessionsPart.tsx'

const AGAIN = '/v1/auth/login/hemvist?again=true&origin=/studio/mitt-konto'

/** Your own name, picture, ways to sign in, and sessions. */
export function AccountView() {
  const t = useTexts()
  const {data, error, set, reload} = useLoaded(api.account)
  if (error)
    return <Notice title={t('account.title')} text={t('account.failed', {message: error})} />
  if (!data) return <Notice title={t('account.title')} text={t('account.loading')} />
  if ('isServer' in data) return <Notice title={t('account.title')} text={t('account.server')} />
  const props: PartProps = {account: data, onChange: set, onReload: reload}
  return (
    <View title={t('account.title')}>
      <ProfilePart {...props} />
      {data.isFresh ? null : (
        <Card border padding={4} radius={3} tone="caution">
          <Stack gap={4}>
            <Text size={1}>{t('account.stale')}</Text>
            <Button as="a" href={AGAIN} mode="ghost" text={t('account.sign-in-again')} />
          </Stack>
        </Card>
      )}
      <PasskeysPart {...props} />
      <PasswordPart {...props} />
      <CodesPart {...props} />
      <SessionsPart />
    </View>
  )
}

function Notice({title, text}: {title: string; text: string}) {
  return (
    <View title={title}>
      <Card border padding={4} radius={3}>
        <Text>{text}</Text>
      </Card>
    </View>
  )
}
