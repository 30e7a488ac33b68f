import {Badge, Button, Flex, Stack, Text} from '@sanity/ui'
import {api} from './api.ts'
import {browserName} from './browser-name.ts'
import {useAction, useLoaded, useTexts, useTime} from './hooks.ts'
import {Failure, Part, Row} from './Parts.tsx'

/** Where you are signed in, with buttons that sign you out there. */
export function SessionsPart() {
  const t = useTexts()
  const time = useTime()
  const {isBusy, run} = useAction()
  const {data = [], error, reload} = useLoaded(api.sessions)
  const others = data.filter(({isCurrent}) => !isCurrent)

  const end = async (work: () => Promise<unknown>) => {
    await run(work, t('account.saved'))
    reload()
  }

  return (
    <Part title={t('sessions.title')}>
      <Failure message={error} />
      <Stack as="ul" gap={4}>
        {data.map(({id, seenAt, address, userAgent, isCurrent}) => {
          const name = browserName(userAgent)
          return (
            <li key={id}>
              <Row
                buttons={
                  isCurrent ? null : (
                    <Button
                      mode="ghost"
                      fontSize={1}
                      disabled={isBusy}
                      onClick={() => void end(() => api.endSession(id))}
                      text={t('account.sign-out')}
                      aria-label={t('sessions.end', {name})}
                    />
                  )
                }
              >
                <Flex align="center" gap={2}>
                  <Text weight="medium">{name}</Text>
                  {isCurrent ? <Badge tone="positive">{t('sessions.current')}</Badge> : null}
                </Flex>
                <Text muted size={1}>
                  {t('sessions.seen', {time: time(seenAt), address})}
                </Text>
              </Row>
            </li>
          )
        })}
      </Stack>
      {others.length > 0 ? (
        <Button
          mode="ghost"
          tone="critical"
          disabled={isBusy}
          onClick={() => void end(api.endOtherSessions)}
          text={t('sessions.end-others')}
        />
      ) : null}
    </Part>
  )
}
