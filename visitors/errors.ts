/** The store of what visitors send has failed, or refused a request. The message is for whoever runs the server. */
export class VisitorsError extends Error {
  override readonly name = 'VisitorsError'
}
