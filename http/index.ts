export {acceptedEncoding, type Encoding} from './accept-encoding.ts'
export {addressOf, clientAddress, isOnThisMachine} from './client-address.ts'
export {evaluate, type HeaderReader, type Outcome, type Validators} from './conditional.ts'
export {
  type EventSink,
  encodeEvent,
  eventStream,
  HEARTBEAT,
  MAX_BUFFERED_BYTES,
} from './event-stream.ts'
export {isIpAddress, isLocalhost, normalizeHost} from './host.ts'
export {originOf} from './origin.ts'
export {redact} from './redact.ts'
export {type Sendable, sendFile} from './send-file.ts'
export {isServedPath, isServedSegment, servedPaths} from './served-paths.ts'
