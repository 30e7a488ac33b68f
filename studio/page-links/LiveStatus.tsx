import {Card, Flex, Spinner, Stack, Text} from '@sanity/ui'
import {useEffect, useRef, useState} from 'react'
import {useEditState} from 'sanity'
import {type LivePublish, whenLive} from '../desk/index.ts'
import {liveInWords} from './live-in-words.ts'

/** After publishing or unpublishing: says when visitors see the change, as the publisher tells. Shows nothing before. */
export function LiveStatus({documentId, type}: {documentId: string; type: string}) {
  const {published, ready} = useEditState(documentId, type)
  const revision = ready ? (published?._rev ?? '') : undefined
  const isPublished = published !== null
  const seen = useRef<string | undefined>(undefined)
  const [state, setState] = useState<LivePublish | 'waiting' | 'failed' | undefined>()

  useEffect(() => {
    if (revision === undefined) return
    const before = seen.current
    seen.current = revision
    if (before === undefined || before === revision) return
    const stop = new AbortController()
    setState('waiting')
    whenLive(documentId, stop.signal).then(
      (answer) => stop.signal.aborted || setState(answer),
      () => stop.signal.aborted || setState('failed'),
    )
    return () => stop.abort()
  }, [documentId, revision])

  if (state === undefined) return null
  const isTrouble =
    state === 'failed' || (state !== 'waiting' && isPublished && state.problems.length > 0)
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
                ? `${isPublished ? 'Publicerat' : 'Avpublicerat'}, men servern svarade inte på när det syns.`
                : liveInWords(state, {isPublished, isCampaign: type === 'campaign'}, new Date())}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}
