import {catchError, throwError} from 'rxjs'
import type {SourceOptions} from 'sanity'
import {createClient, type RequestHandler} from 'studio-client'
import {explained} from '../desk/index.ts'

type ClientFactory = NonNullable<SourceOptions['unstable_clientFactory']>

/** Passes requests on, to the Studio's own handler if it has one, and explains refusals in whatever shows them. */
const explaining =
  (own: RequestHandler | undefined): RequestHandler =>
  (request, send, client) => {
    const sent: typeof send = (options) =>
      send(options).pipe(catchError((error: unknown) => throwError(() => explained(error))))
    return own ? own(request, sent, client) : sent(request)
  }

/**
 * Clients that use the page's own origin, without a project's subdomain and without a CDN. The header with the Studio's
 * version is left out: a client with custom headers opens listeners through a polyfill instead of the page's
 * EventSource, and they would not share a connection. Every part of the Studio asks the Content Lake with them.
 */
export const localClientFactory: ClientFactory = ({headers: _, ...options}) =>
  createClient({
    ...options,
    useProjectHostname: false,
    useCdn: false,
    _requestHandler: explaining(options._requestHandler),
  })
