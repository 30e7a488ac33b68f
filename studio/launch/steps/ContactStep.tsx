import {Card, Flex, Radio, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {IntentLink} from 'sanity/router'
import {accessibilityStatuses, dayInSweden, isRecord} from '../../../schemas/index.ts'
import {creating} from '../../workspace/own-campaign.ts'
import {Picker, Question, TextQuestion} from '../Fields.tsx'
import {idsOf, references} from '../references.ts'
import {useChoices} from '../use-choices.ts'
import type {StepProps} from './step-props.ts'

/** Who answers visitors, and what the law asks of the site. */
export function ContactStep({id, fields, change}: StepProps) {
  const group = useId()
  const contacts = useChoices('contactPerson')
  const organisations = useChoices('organisation')
  const said = isRecord(fields.accessibility) ? fields.accessibility : {}
  const write = (changed: object) =>
    change({
      accessibility: {
        _type: 'accessibilityStatement',
        assessedAt: dayInSweden(),
        ...said,
        ...changed,
      },
    })
  return (
    <Stack gap={5}>
      <Picker
        title="Vem svarar besökarna?"
        about="Deras namn, bild och telefon står på startsidan och på kontaktsidan."
        choices={contacts}
        chosen={idsOf(fields.contacts)}
        onChange={(ids) => change({contacts: references(ids)})}
      />
      <Text size={1}>
        {/* The list above is read again when this window is looked at again. */}
        <IntentLink intent="create" params={creating('contactPerson')} target="_blank">
          Ny kontaktperson (öppnas i en ny flik)
        </IntentLink>
      </Text>
      <Picker
        title="Partner"
        choices={organisations}
        chosen={idsOf(fields.partners)}
        onChange={(ids) => change({partners: references(ids)})}
      />
      <TextQuestion
        title="E-post om personuppgifter"
        about="Dit skriver den som vill veta vad ni har sparat."
        type="email"
        value={fields.privacyContact}
        onChange={(privacyContact) => change({privacyContact})}
      />
      <Question
        title="Tillgänglighetsredogörelse"
        about="Lagen kräver den av kommuner, regioner och staten. Sidan skrivs av svaren här."
      >
        <Stack gap={2} role="radiogroup" aria-label="Hur tillgänglig är webbplatsen?">
          {accessibilityStatuses.map(({value, title}) => (
            <Card key={value} border radius={2} padding={3}>
              <Flex as="label" align="center" gap={3} htmlFor={`${group}-${value}`}>
                <Radio
                  id={`${group}-${value}`}
                  name={group}
                  checked={said.status === value}
                  onChange={() => write({status: value})}
                />
                <Text size={1}>{title}</Text>
              </Flex>
            </Card>
          ))}
        </Stack>
        <TextQuestion
          title="E-post för synpunkter på tillgängligheten"
          type="email"
          value={said.feedbackEmail}
          onChange={(feedbackEmail) => write({feedbackEmail})}
        />
        {said.status !== undefined && said.status !== 'full' && (
          <Text size={1} muted>
            Kända brister skriver du{' '}
            <IntentLink intent="edit" params={{id, type: 'campaign', path: 'accessibility'}}>
              i kampanjens formulär
            </IntentLink>
            .
          </Text>
        )}
      </Question>
    </Stack>
  )
}
