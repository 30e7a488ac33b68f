import {Card, Flex, Grid, Stack, Text} from '@sanity/ui'
import type {ComponentType} from 'react'
import {useTemplatePermissions} from 'sanity'
import {IntentLink} from 'sanity/router'
import {styled} from 'styled-components'
import type {DocumentType} from '../../schemas/index.ts'
import {icons} from '../workspace/icons.ts'
import {creating} from '../workspace/own-campaign.ts'
import {CampaignChoice} from './CampaignChoice.tsx'

interface Creatable {
  type: DocumentType
  title: string
  about: string
}

const creatable: readonly Creatable[] = [
  {type: 'inflyttareStory', title: 'Ny berättelse', about: 'Någon som har flyttat hit'},
  {type: 'ambassador', title: 'Ny ambassadör', about: 'Någon som talar för platsen'},
  {type: 'event', title: 'Nytt evenemang', about: 'Tid, plats och anmälan'},
  {type: 'opportunity', title: 'Ny möjlighet', about: 'Jobb, tomt, bostad eller utbildning'},
  {type: 'campaign', title: 'Ny kampanj', about: 'En egen webbplats'},
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

/** Each type's own template has its name. */
const templateItems = creatable.map(({type}) => ({
  type: 'initialValueTemplateItem' as const,
  id: type,
  templateId: type,
  schemaType: type,
}))

/** What whoever has signed in may create; nothing until that is known. */
export function useCreatable(): readonly Creatable[] {
  const [permissions] = useTemplatePermissions({templateItems})
  const granted = new Set(
    permissions?.filter((one) => one.granted).map(({templateId}) => templateId),
  )
  return creatable.filter(({type}) => granted.has(type))
}

/** Large buttons that create documents. */
export function CreateButtons({offered}: {offered: readonly Creatable[]}) {
  return (
    <Stack gap={3}>
      <CampaignChoice />
      <Grid gridTemplateColumns={[1, 1, 2, 3]} gap={3} data-testid="today-begin">
        {offered.map(({type, title, about}) => {
          const Icon = icons[type]
          return (
            <CreateLink key={type} intent="create" params={creating(type)}>
              <Tile title={title} about={about} {...(Icon ? {Icon} : {})} />
            </CreateLink>
          )
        })}
      </Grid>
    </Stack>
  )
}
