import {Text} from '@sanity/ui'
import {messageOf} from './words.ts'

/** In place of an answer of the server that is on its way, or that did not come. */
export function NotThere({error}: {error: unknown}) {
  return error === undefined ? (
    <Text muted>Hämtar …</Text>
  ) : (
    <Text muted role="alert">
      {messageOf(error)}
    </Text>
  )
}
