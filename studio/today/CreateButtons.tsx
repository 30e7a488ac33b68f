import {Card, Flex, Grid, Stack, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {IntentLink} from 'sanity/router'
import {styled} from 'styled-components'
import {icons} from '../workspace/icons.ts'

interface Creatable {
  type: string
  title: string
  about: string
  /** For those who lead campaigns. */
  isForLeads?: boolean
}

const creatable: readonly Creatable[] = [
  {type: 'inflyttareStory', title: 'Ny berättelse', about: 'Någon som har flyttat hit'},
  {type: 'ambassador', title: 'Ny ambassadör', about: 'Någon som talar för platsen'},
  {type: 'event', title: 'Nytt evenemang', about: 'Tid, plats och anmälan'},
  {type: 'opportunity', title: 'Ny möjlighet', about: 'Jobb, tomt, bostad eller utbildning'},
  {type: 'campaign', title: 'Ny kampanj', about: 'En egen webbplats', isForLeads: true},
]

const CreateLink = styled(IntentLink)`
  display: block;
  color: inherit;
  text-decoration: none;
  border-radius: 6px;

  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 2px;
  }
`

function Tile({title, about, Icon}: {title: string; about: string; Icon?: ComponentType}) {
  return (
    <Card padding={4} radius={3} border tone="primary" height="fill">
      <Flex gap={3} align="center">
        <Text size={4} aria-hidden>
          {Icon && <Icon />}
        </Text>
        <Stack gap={2}>
          <Text size={2} weight="semibold">
            {title}
          </Text>
          <Text size={1} muted>
            {about}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}

/** Large buttons that create documents. */
export function CreateButtons({leads}: {leads: boolean}) {
  return (
    <Grid gridTemplateColumns={[1, 1, 2, 3]} gap={3} data-testid="today-begin">
      {creatable
        .filter(({isForLeads}) => leads || !isForLeads)
        .map(({type, title, about}) => {
          const Icon = icons[type]
          return (
            <CreateLink key={type} intent="create" params={{type}}>
              <Tile title={title} about={about} {...(Icon ? {Icon} : {})} />
            </CreateLink>
          )
        })}
    </Grid>
  )
}
