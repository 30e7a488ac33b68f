export {Channel} from './channel.ts'
export {EventStreamReader} from './eventStream.ts'
export {installTransport} from './install.ts'
export {MultiplexedEventSource} from './multiplexedEventSource.ts'
