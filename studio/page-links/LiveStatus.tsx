import {Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useEffect, useRef, useState} from 'react'
import {useEditState} from 'sanity'
import {count, type LivePublish, momentNear, whenLive} from '../desk/index.ts'

/** What an answer of the publisher means, in a sentence. */
export function liveInWords({publish, problems}: LivePublish, now: Date): string {
  const [problem] = problems
  if (problem) return `Sidan kunde inte visas: ${problem.message}`
  if (!publish || publish.pageCount === 0) return 'Publicerat. Ingen sida visar det ännu.'
  const when = momentNear(new Date(publish.at), now)
  return `Syns för besökare sedan ${when}: ${count(publish.pageCount, 'sida', 'sidor')} ändrades.`
}

/** After a publication: says when visitors see it, in the publisher's own words. Shows nothing before. */
export function LiveStatus({documentId, type}: {documentId: string; type: string}) {
  const {published, ready} = useEditState(documentId, type)
  const revision = ready ? (published?._rev ?? '') : undefined
  const first = useRef<string | undefined>(undefined)
  const [state, setState] = useState<LivePublish | 'waiting' | 'failed' | undefined>()

  useEffect(() => {
    if (revision === undefined) return
    first.current ??= revision
    if (revision === first.current || revision === '') return
    const stop = new AbortController()
    setState('waiting')
    whenLive(documentId, stop.signal).then(
      (answer) => stop.signal.aborted || setState(answer),
      () => stop.signal.aborted || setState('failed'),
    )
    return () => stop.abort()
  }, [documentId, revision])

  if (state === undefined) return null
  const isTrouble = state === 'failed' || (state !== 'waiting' && state.problems.length > 0)
  return (
    <Card
      padding={3}
      radius={2}
      tone={isTrouble ? 'critical' : state === 'waiting' ? 'transparent' : 'positive'}
      role="status"
      data-testid="live-status"
    >
      <Flex align="center" gap={3}>
        {state === 'waiting' && <Spinner muted />}
        <Stack flex={1}>
          <Text size={1}>
            {state === 'waiting'
              ? 'Sidorna uppdateras …'
              : state === 'failed'
                ? 'Publicerat, men servern svarade inte på när det syns.'
                : liveInWords(state, new Date())}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}
