import {Avatar, Badge, Button, Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {hasWords} from '../desk/index.ts'
import {api, type Person} from './api.ts'
import {useCampaignName} from './campaigns.ts'
import {useLanguageName, useLoaded, useTexts, useTime} from './hooks.ts'
import {InviteDialog} from './InviteDialog.tsx'
import {initialsOf} from './initials.ts'
import {Failure, Row, TextField, View} from './Parts.tsx'
import {PersonDialog} from './PersonDialog.tsx'
import {useRoleTitle} from './roles.ts'

/** @param campaigns what theirs are called */
const matches = ({name, email}: Person, campaigns: readonly string[], text: string): boolean =>
  hasWords([name, email, ...campaigns], text)

/** Who works here, as far as you manage them: invite, change, remove. */
export function PeopleView() {
  const t = useTexts()
  const {data: staff, error, reload} = useLoaded(api.staff)
  const campaignName = useCampaignName()
  const [text, setText] = useState('')
  const [isInviting, setInviting] = useState(false)
  const [changing, setChanging] = useState<Person>()

  if (!staff) {
    return (
      <View title={t('people.title')}>
        <Text>{error ? t('account.failed', {message: error}) : t('account.loading')}</Text>
      </View>
    )
  }
  const campaignsOf = ({campaigns}: Person) => campaigns.map(campaignName)
  const found = staff.people
    .filter((person) => matches(person, campaignsOf(person), text))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
  return (
    <View title={t('people.title')}>
      <Row
        buttons={
          <Button tone="primary" onClick={() => setInviting(true)} text={t('people.invite')} />
        }
      >
        <Text muted size={1}>
          {t('people.help')}
        </Text>
      </Row>
      <Failure message={error} />
      <TextField
        label={t('people.filter')}
        type="search"
        value={text}
        onChange={({currentTarget}) => setText(currentTarget.value)}
      />
      {found.length === 0 ? (
        <Text>{t(staff.people.length === 0 ? 'people.empty' : 'people.none')}</Text>
      ) : null}
      <Stack as="ul" gap={3}>
        {found.map((person) => (
          <Card as="li" key={person.id} padding={3} radius={3} shadow={1}>
            <PersonRow
              person={person}
              campaigns={campaignsOf(person)}
              onChange={() => setChanging(person)}
            />
          </Card>
        ))}
      </Stack>
      {isInviting ? (
        <InviteDialog staff={staff} onDone={reload} onClose={() => setInviting(false)} />
      ) : null}
      {changing ? (
        <PersonDialog
          staff={staff}
          person={changing}
          onDone={reload}
          onClose={() => setChanging(undefined)}
        />
      ) : null}
    </View>
  )
}

/** When somebody was last here. */
function usePresence(): (person: Person) => string {
  const t = useTexts()
  const time = useTime()
  return ({isInvited, lastSeenAt}) => {
    if (isInvited) return t('people.invited')
    return lastSeenAt ? t('people.seen', {time: time(lastSeenAt)}) : t('people.not-here')
  }
}

interface PersonRowProps {
  person: Person
  /** What theirs are called. */
  campaigns: readonly string[]
  onChange: () => void
}

function PersonRow({person, campaigns, onChange}: PersonRowProps) {
  const t = useTexts()
  const role = useRoleTitle()
  const presence = usePresence()
  const languageName = useLanguageName()
  const {name, email, languages, isEverywhere, picture, isSelf, mayChange, hasSecondFactor} = person
  const where = isEverywhere ? t('people.everywhere') : campaigns.join(', ')
  const limits = [where, languages.map(languageName).join(', ')].filter(Boolean).join(' · ')
  return (
    <Row
      buttons={
        mayChange ? (
          <Button
            mode="ghost"
            fontSize={1}
            onClick={onChange}
            text={t('people.change-short')}
            aria-label={t('people.change', {name})}
          />
        ) : null
      }
    >
      <Flex align="center" gap={3}>
        <Avatar
          aria-hidden
          size={1}
          initials={initialsOf(name)}
          {...(picture ? {src: picture} : {})}
        />
        <Stack flex={1} gap={2}>
          <Flex align="center" gap={2} wrap="wrap">
            <Text weight="medium">
              {name}
              {isSelf ? ` (${t('people.you')})` : ''}
            </Text>
            <Badge tone={person.role === 'administrator' ? 'caution' : 'primary'}>
              {role(person.role, person.roleTitle)}
            </Badge>
            {hasSecondFactor ? <Badge tone="positive">{t('people.two-factors')}</Badge> : null}
          </Flex>
          <Flex wrap="wrap" style={{columnGap: '1.25em', rowGap: '0.6em'}}>
            <Text muted size={1} style={{overflowWrap: 'anywhere'}}>
              {email}
            </Text>
            <Text muted size={1}>
              {limits}
            </Text>
          </Flex>
          <Text muted size={1}>
            {mayChange || isSelf ? presence(person) : t('people.foreign')}
          </Text>
        </Stack>
      </Flex>
    </Row>
  )
}
