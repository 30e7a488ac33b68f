import {Box, Stack, Text} from '@sanity/ui'
import {useContext, useEffect} from 'react'
import {type FieldMember, type FieldProps, MemberField, type ObjectInputProps} from 'sanity'
import {type Language, languages, mainLanguage} from '../../schemas/index.ts'
import {useChosenLanguage} from './chosen-language.ts'
import {LanguageTabs} from './LanguageTabs.tsx'
import {useNeededLanguages} from './needed-languages.ts'
import {StageLanguages} from './stage-languages.ts'

const isField = (member: ObjectInputProps['members'][number]): member is FieldMember =>
  member.kind === 'field'

const isWritten = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) && value.length > 0

/**
 * Text in several languages: Swedish, and below it the language being translated to. Languages that no campaign uses
 * are hidden unless they hold text. Of a name's translations, whose Swedish is another field, all that are written show.
 */
export function LocalizedInput(props: ObjectInputProps) {
  const [chosen, choose] = useChosenLanguage()
  const needed = useNeededLanguages()
  const stage = useContext(StageLanguages)
  const fields = new Map(props.members.filter(isField).map((member) => [member.name, member]))
  const written = (language: Language) => isWritten(fields.get(language)?.field.value)
  const wrong = (language: Language) =>
    fields.get(language)?.field.validation.some(({level}) => level === 'error') ?? false

  // "Go to the problem" may focus a language that is not currently shown.
  const focused = languages.find(({value}) => value === props.focusPath[0])?.value
  useEffect(() => {
    if (focused && focused !== mainLanguage) choose(focused)
  }, [focused, choose])

  const offered = languages.filter(
    ({value}) => fields.has(value) && (needed.includes(value) || written(value)),
  )
  const hasSwedish = fields.has(mainLanguage)
  const shown = offered.filter(
    ({value}) =>
      value === mainLanguage ||
      value === chosen ||
      wrong(value) ||
      (!hasSwedish && (written(value) || offered.length === 1)),
  )

  const renderField = (field: Omit<FieldProps, 'renderDefault'>) => {
    const language = languages.find(({value}) => value === field.name)
    return (
      <div
        lang={language?.value}
        dir={language?.direction}
        data-testid={`field-${field.inputProps.id}`}
      >
        {(shown.length > 1 || !hasSwedish) && (
          <Box paddingBottom={2} dir="ltr" lang="sv">
            <Text size={1} muted>
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
      {offered.length > 1 && (
        <LanguageTabs
          chosen={offered.some(({value}) => value === chosen) ? chosen : mainLanguage}
          onChoose={choose}
          languages={offered.map((language) => ({
            ...language,
            written: written(language.value),
            needed: stage.has(language.value) && written(mainLanguage),
            wrong: wrong(language.value),
          }))}
        />
      )}
      {shown.map(({value}) => {
        const member = fields.get(value)
        return (
          member && (
            <MemberField
              key={value}
              member={member}
              {...(props.renderAnnotation ? {renderAnnotation: props.renderAnnotation} : {})}
              {...(props.renderBlock ? {renderBlock: props.renderBlock} : {})}
              {...(props.renderInlineBlock ? {renderInlineBlock: props.renderInlineBlock} : {})}
              renderField={renderField}
              renderInput={props.renderInput}
              renderItem={props.renderItem}
              renderPreview={props.renderPreview}
            />
          )
        )
      })}
    </Stack>
  )
}
