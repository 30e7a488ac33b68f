import {Box, Card, Flex, Heading, Tab, TabList, TabPanel} from '@sanity/ui'
import {useRouter} from 'sanity/router'
import {Messages} from './Messages.tsx'
import {Newsletters} from './newsletters/Newsletters.tsx'
import {Registrations} from './registrations/Registrations.tsx'

/** What else came back from visitors, by the last word of its address; everything else there is a message's id. */
const others = {
  anmalningar: {title: 'Anmälningar', component: Registrations},
  nyhetsbrev: {title: 'Nyhetsbrev', component: Newsletters},
} as const

type Other = keyof typeof others

const isOther = (id: unknown): id is Other => typeof id === 'string' && Object.hasOwn(others, id)

/** *Inkorg*: what came back from visitors: messages, who has signed up for events, and who gets newsletters. */
export function InboxTool() {
  const router = useRouter()
  const {id} = router.state
  const chosen = isOther(id) ? id : null
  const Chosen = chosen ? others[chosen].component : null
  const tab = (name: Other | null, title: string) => (
    <Tab
      key={title}
      id={`inbox-tab-${name ?? 'meddelanden'}`}
      aria-controls="inbox-panel"
      label={title}
      selected={chosen === name}
      onClick={() => router.navigate(name ? {id: name} : {})}
    />
  )
  return (
    <Flex as="main" direction="column" height="fill">
      <Card borderBottom paddingX={3} paddingY={2}>
        <Flex gap={4} align="center" wrap="wrap">
          <Box paddingY={2}>
            <Heading as="h1" size={2}>
              Inkorg
            </Heading>
          </Box>
          <TabList gap={1}>
            {tab(null, 'Meddelanden')}
            {tab('anmalningar', others.anmalningar.title)}
            {tab('nyhetsbrev', others.nyhetsbrev.title)}
          </TabList>
        </Flex>
      </Card>
      <TabPanel
        id="inbox-panel"
        aria-labelledby={`inbox-tab-${chosen ?? 'meddelanden'}`}
        style={{
          flex: 1,
          minHeight: 0,
          display: 'flex',
          flexDirection: 'column',
          overflow: Chosen ? 'auto' : 'hidden',
        }}
      >
        {Chosen ? <Chosen /> : <Messages />}
      </TabPanel>
    </Flex>
  )
}
