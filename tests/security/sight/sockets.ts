import {once} from 'node:events'
import {WebSocket} from 'ws'
import {handshake} from '../../handshake.ts'
import {type TestLake, TOKEN} from '../../lake/harness.ts'
import {Asker} from './ask.ts'
import {HIDDEN_DATASETS, type Hidden, hiddenFrom, type Kind, VISIBLE_IDS} from './world.ts'

const placeIn = (documentId: string) => ({type: 'document', documentId, lastActiveAt: 'now'})

const addressOf = (lake: TestLake) => lake.url.replace('http', 'ws')

const dial = (lake: TestLake, path: string, headers: Record<string, string>) =>
  new WebSocket(`${addressOf(lake)}${path}`, {headers})

/** Sends messages and returns what comes back, until one contains `end`. */
async function converse(socket: WebSocket, messages: readonly object[], end: RegExp) {
  const heard: string[] = []
  const done = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      heard.push(String(data))
      if (end.test(String(data))) resolve()
    })
  })
  if (socket.readyState !== WebSocket.OPEN) await once(socket, 'open')
  for (const message of messages) socket.send(JSON.stringify(message))
  await done
  return heard
}

const call = (id: number, method: string, params: object = {}) => ({
  jsonrpc: '2.0',
  id,
  method,
  params,
})

/** Everything that a requester is told over WebSockets: of datasets, of streams, of where others are. */
export async function toldOverSockets(lake: TestLake, kind: Kind, given: Hidden): Promise<unknown> {
  const asker = new Asker(lake, kind)
  const datasets = ['production', 'open', 'none', ...(kind.isMember ? [] : HIDDEN_DATASETS)]
  const doors = await Promise.all(
    datasets.map((name) =>
      handshake(`${addressOf(lake)}/v2022-06-30/socket/${name}`, kind.headers),
    ),
  )

  const streams = dial(lake, '/v2025-02-19/multiplex', kind.headers)
  const paths = [...datasets, 'secret'].flatMap((name) => [
    `/v2025-02-19/data/listen/${name}?query=${encodeURIComponent('*[consent.note match "a*"]')}`,
    `/v2025-02-19/data/query/${name}?query=*`,
  ])
  const answered: string[] = []
  for (const [n, url] of paths.entries()) {
    const heard = await converse(
      streams,
      [{open: n, url}],
      new RegExp(`"n":${n},"(?:end|chunk":"id)`),
    )
    answered.push(...heard.filter((text) => text.includes(`"n":${n},`)))
    streams.removeAllListeners('message')
  }
  streams.terminate()

  const other = dial(lake, '/v2022-06-30/socket/production', {Authorization: `Bearer ${TOKEN}`})
  const own = dial(lake, '/v2022-06-30/socket/production', kind.headers)
  const subscribed = await converse(own, [call(1, 'presence_subscribe')], /"id":1/)
  const heard = kind.isMember
    ? converse(own, [], /"seal"/)
    : converse(own, [call(2, 'presence_rollcall', {session: 'x'})], /"id":2/)
  const announce = (id: number, sessionId: string, locations: readonly object[]) =>
    call(id, 'presence_announce', {data: {sessionId, locations}})
  // Somebody goes through the hidden documents, which differ, and then through those that everybody sees.
  const unseen = hiddenFrom(kind, given)
    .documents.map(({_id}) => _id)
    .filter((id) => !VISIBLE_IDS.some((visible) => id.endsWith(visible)))
  const visits = [[], ...unseen.map((id) => [placeIn(id)]), unseen.map(placeIn)]
  const told = [
    ...visits.map((places, index) => announce(100 + index, 'a', places)),
    ...VISIBLE_IDS.map((id, index) => announce(500 + index, 'a', [placeIn(id)])),
    announce(600, 'b', [...unseen, ...VISIBLE_IDS].map(placeIn)),
    // Members are told of nobody who is in no document that they see.
    announce(1001, 'seal', VISIBLE_IDS.map(placeIn)),
  ]
  await converse(other, told, /"id":1001/)
  const presence = await heard
  for (const socket of [other, own]) socket.terminate()
  return JSON.parse(asker.stable(JSON.stringify({doors, answered, subscribed, presence})))
}
