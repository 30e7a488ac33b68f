import {Box, Card, Checkbox, Flex, Grid, Stack, Text} from '@sanity/ui'
import {useId} from 'react'
import {languages, mainLanguage} from '../../../schemas/index.ts'
import {Question} from '../Fields.tsx'
import type {StepProps} from './step-props.ts'

/** The languages of the site; Swedish is always one of them. */
export function LanguagesStep({fields, change}: StepProps) {
  const id = useId()
  const chosen: unknown[] = Array.isArray(fields.languages) ? fields.languages : [mainLanguage]
  const toggle = (language: string) => {
    const has = chosen.includes(language)
    change({
      languages: has ? chosen.filter((other) => other !== language) : [...chosen, language],
    })
  }
  return (
    <Question
      title="På vilka språk?"
      about="Välj bara dem som någon ska skriva. Det som inte är översatt visas på svenska."
    >
      <Grid gridTemplateColumns={[1, 2, 3]} gap={2} role="group" aria-label="Språk">
        {languages.map(({value, title}) => (
          <Card key={value} border radius={2} padding={3}>
            <Flex align="center" gap={3} as="label" htmlFor={`${id}-${value}`}>
              <Checkbox
                id={`${id}-${value}`}
                checked={value === mainLanguage || chosen.includes(value)}
                disabled={value === mainLanguage}
                onChange={() => toggle(value)}
              />
              <Text size={1}>{title}</Text>
            </Flex>
          </Card>
        ))}
      </Grid>
      <Box>
        <Stack>
          <Text size={1} muted>
            Här skriver du på svenska. Översättningarna skrivs sedan i varje fält, eller av en
            översättare. Besökarna får ett annat språk först när du släpper det, i Översättning.
          </Text>
        </Stack>
      </Box>
    </Question>
  )
}
