import {Card, Container, Stack, Text} from '@sanity/ui'
import {LanguageReleases} from './LanguageReleases.tsx'

/** In a campaign's menu in hosted mode: its languages and their release. */
export function ReleasePane({options}: {options?: Readonly<Record<string, unknown>>}) {
  return (
    <Card height="fill" overflow="auto" data-testid="languages">
      <Container width={1}>
        <Stack gap={4} padding={4}>
          <Text size={1} muted>
            Vilka språk besökarna får. Fler språk läggs till i kampanjen, under Språk. Vad som
            saknas i varje språk, och filer till översättare, finns bara när innehållet ligger på er
            egen server: Sanitys tjänst räknar inte ut det.
          </Text>
          <LanguageReleases campaign={String(options?.campaign ?? '')} />
        </Stack>
      </Container>
    </Card>
  )
}
