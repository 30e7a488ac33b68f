export {acceptedEncoding, type Encoding} from './accept-encoding.ts'
export {
  addressOf,
  clientAddress,
  environmentOf,
  isLoopbackAddress,
  isOnThisMachine,
} from './client-address.ts'
export {evaluate, type HeaderReader} from './conditional.ts'
export {
  type EventSink,
  encodeEvent,
  eventStream,
  HEARTBEAT,
  MAX_BUFFERED_BYTES,
} from './event-stream.ts'
export {isIpAddress, isLocalhost, isLoopbackHost, normalizeHost} from './host.ts'
export {networkOf} from './network.ts'
export {originOf} from './origin.ts'
export {BodyError, checkAfterBody, readText} from './read-body.ts'
export {redact} from './redact.ts'
export {sendFile} from './send-file.ts'
export {isServedPath, isServedSegment, ownLinkIn} from './served-paths.ts'
