import {AddIcon} from '@sanity/icons/Add'
import {Box, Button, Card, Flex, Menu, MenuButton, MenuItem, Stack, Text} from '@sanity/ui'
import {useEffect, useId} from 'react'
import {type FieldMember, type FieldProps, MemberField, type ObjectInputProps} from 'sanity'
import {type Language, languages, mainLanguage} from '../../schemas/index.ts'
import {useChosenLanguage} from './chosenLanguage.ts'
import {LanguageTabs} from './LanguageTabs.tsx'
import {useNeededLanguages} from './neededLanguages.ts'

const isField = (member: ObjectInputProps['members'][number]): member is FieldMember =>
  member.kind === 'field'

const isWritten = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0

/** Text in several languages: Swedish, and below it the language that is translated to. */
export function LocalizedInput(props: ObjectInputProps) {
  const [chosen, choose] = useChosenLanguage()
  const needed = useNeededLanguages()
  const menuId = useId()
  const fields = new Map(props.members.filter(isField).map((member) => [member.name, member]))

  const offered = languages.filter(
    ({value}) =>
      needed.includes(value) || value === chosen || isWritten(fields.get(value)?.field.value),
  )
  const others = languages.filter((language) => !offered.includes(language))
  const hasError = (language: Language) =>
    fields.get(language)?.field.validation.some(({level}) => level === 'error') ?? false

  // "Go to the problem" may lead into a language that is not shown.
  const focused = props.focusPath[0]
  const focusedLanguage = languages.find(({value}) => value === focused)?.value
  useEffect(() => {
    if (focusedLanguage && focusedLanguage !== mainLanguage) choose(focusedLanguage)
  }, [focusedLanguage, choose])

  const shown = languages.filter(
    ({value}) => value === mainLanguage || value === chosen || hasError(value),
  )

  const renderField = (field: Omit<FieldProps, 'renderDefault'>) => {
    const language = languages.find(({value}) => value === field.name)
    return (
      <div lang={language?.value} dir={language?.direction}>
        {shown.length > 1 && (
          <Box paddingBottom={2}>
            <Text size={0} muted weight="medium">
              {language?.title}
            </Text>
          </Box>
        )}
        {field.children}
      </div>
    )
  }

  return (
    <Stack gap={3}>
      {(offered.length > 1 || others.length > 0) && (
        <Flex align="center" gap={1} data-testid="languages">
          <LanguageTabs
            chosen={chosen}
            onChoose={choose}
            languages={offered.map((language) => ({
              ...language,
              written: isWritten(fields.get(language.value)?.field.value),
              needed:
                needed.includes(language.value) && isWritten(fields.get(mainLanguage)?.field.value),
              wrong: hasError(language.value),
            }))}
          />
          {others.length > 0 && (
            <MenuButton
              id={menuId}
              button={
                <Button
                  icon={AddIcon}
                  mode="bleed"
                  padding={2}
                  fontSize={0}
                  aria-label="Fler språk"
                  title="Fler språk"
                />
              }
              menu={
                <Menu>
                  {others.map(({value, title}) => (
                    <MenuItem key={value} text={title} onClick={() => choose(value)} />
                  ))}
                </Menu>
              }
            />
          )}
        </Flex>
      )}
      {shown.map(({value}) => {
        const member = fields.get(value)
        if (!member) return null
        return (
          <Card key={value} borderLeft={false} tone="inherit">
            <MemberField
              member={member}
              renderAnnotation={props.renderAnnotation}
              renderBlock={props.renderBlock}
              renderField={renderField}
              renderInlineBlock={props.renderInlineBlock}
              renderInput={props.renderInput}
              renderItem={props.renderItem}
              renderPreview={props.renderPreview}
            />
          </Card>
        )
      })}
    </Stack>
  )
}
