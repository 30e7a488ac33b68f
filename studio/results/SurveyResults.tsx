import {Card, Stack, Text} from '@sanity/ui'
import type {Results} from './api.ts'
import {ResultTable} from './ResultTable.tsx'
import {countInWords} from './words.ts'

/** A number as a bar, beside the number itself. */
function Bar({share}: {share: number}) {
  return (
    <span
      aria-hidden="true"
      style={{
        display: 'inline-block',
        width: `${(share * 8).toFixed(2)}em`,
        height: '0.7em',
        marginInlineEnd: '0.6em',
        borderRadius: '0.15em',
        background: '#2f6f8f',
      }}
    />
  )
}

/** What was answered in surveys: each question with how often its options were chosen, drawn. */
export function SurveyResults({surveys}: {surveys: Results['surveys']}) {
  return (
    <Card border radius={3} padding={4} data-testid="surveys">
      <Stack gap={5}>
        <Text weight="semibold">Enkäter</Text>
        {surveys.length === 0 ? (
          <Text muted>
            Visas från tio svar. En enkät är ett eget formulär vars svar räknas: frågor med val.
          </Text>
        ) : null}
        {surveys.map(({form, title, n, first, last, questions}) => (
          <Stack gap={4} key={form}>
            <Stack gap={3}>
              <Text weight="medium">{title}</Text>
              <Text size={1} muted>
                {`${n} svar, ${first === last ? first : `${first} till ${last}`}`}
              </Text>
            </Stack>
            {questions.map(({name, label, options}) => (
              <ResultTable
                key={name}
                title={label}
                head={['Svar', 'Antal']}
                rows={options.map(({value, label: option, count}) => ({
                  key: value,
                  cells: [
                    option,
                    <span key="count">
                      <Bar share={(count ?? 0) / n} />
                      {countInWords(count)}
                    </span>,
                  ],
                }))}
              />
            ))}
          </Stack>
        ))}
      </Stack>
    </Card>
  )
}
