import {Card, Stack, Text} from '@sanity/ui'
import {languages, titleOf} from '../../schemas/index.ts'
import {count} from '../desk/index.ts'
import {type ImportedTranslation, problemInWords} from './translations.ts'

/** What reading a translator's file did. */
export function Imported({result}: {result: ImportedTranslation}) {
  const {texts, documents, problems, problemCount, language} = result
  return (
    <Card
      border
      radius={2}
      padding={3}
      role="status"
      tone={problemCount > 0 ? 'caution' : 'positive'}
      data-testid="imported"
    >
      <Stack gap={3}>
        <Text size={1} weight="semibold">
          {`${titleOf(languages, language)}: ${count(texts, 'text', 'texter')} i ${count(documents, 'dokument', 'dokument')} lästes in som utkast.`}
        </Text>
        {problemCount > 0 && (
          <>
            <Text size={1}>{`${count(problemCount, 'text', 'texter')} lästes inte in:`}</Text>
            <Stack as="ul" gap={2} style={{margin: 0, paddingInlineStart: '1.2em'}}>
              {problems.map(({document, title, text, note, problem}) => (
                <Text as="li" size={1} key={`${document} ${text} ${problem}`}>
                  {[title || document, note].filter(Boolean).join(', ')}
                  {`: ${problemInWords(problem)}`}
                </Text>
              ))}
            </Stack>
          </>
        )}
      </Stack>
    </Card>
  )
}
