import {Container, Flex, Grid, Heading, Stack, Text} from '@sanity/ui'
import {useCurrentUser} from 'sanity'
import {dayWithWeek, greeting, ToolPage} from '../desk/index.ts'
import {connection} from '../workspace/connection.ts'
import {CreateButtons, useCreatable} from './CreateButtons.tsx'
import {Publishing} from './Publishing.tsx'
import {AddressedToMe, ComingUp, Consents, Drafts, Reviews, useDrafts} from './sections.tsx'

/** Sanity's hosted lake tells neither who works on which draft nor what was published. */
const hasDesk = connection().kind === 'local'

/** The first screen: what concerns whoever has signed in, and buttons that create documents. */
export function TodayTool() {
  const user = useCurrentUser()
  const roles = user?.roles.map(({name}) => name) ?? []
  const has = (names: readonly string[]) => roles.some((role) => names.includes(role))
  const now = new Date()
  const firstName = user?.name?.split(' ')[0]
  const drafts = useDrafts(hasDesk)
  const offered = useCreatable()
  const others = hasDesk && (
    <Drafts
      whose="others"
      drafts={drafts}
      title="Andras utkast"
      empty="Ingen annan har ett utkast just nu."
    />
  )
  return (
    <ToolPage id="today">
      <Container width={4} paddingX={[3, 4, 5]} paddingY={[4, 5]}>
        <Stack gap={5}>
          <Flex direction="column" gap={3}>
            <Heading as="h1" size={3}>
              {[greeting(now), firstName].filter(Boolean).join(', ')}
            </Heading>
            <Text size={1} muted>
              {dayWithWeek(now)}
            </Text>
          </Flex>
          {offered.length > 0 && <CreateButtons offered={offered} />}
          <Grid gridTemplateColumns={[1, 1, 1, 2]} gap={4} style={{alignItems: 'start'}}>
            <Stack gap={4}>
              {hasDesk && <Reviews />}
              {has(['reviewer']) && others}
              {user && <AddressedToMe kind="tasks" me={user.id} />}
              {hasDesk && (
                <Drafts
                  whose="mine"
                  drafts={drafts}
                  title="Mina utkast"
                  empty={
                    offered.length > 0
                      ? 'Du har inget påbörjat. Börja med något av det här ovanför.'
                      : 'Du har inget påbörjat.'
                  }
                />
              )}
              {user && <AddressedToMe kind="comments" me={user.id} />}
              {!has(['reviewer']) && others}
            </Stack>
            <Stack gap={4}>
              {hasDesk && <Publishing />}
              <ComingUp />
              <Consents />
            </Stack>
          </Grid>
        </Stack>
      </Container>
    </ToolPage>
  )
}
