/** The store of what visitors send cannot do what was asked. The message is for whoever runs the server. */
export class VisitorsError extends Error {
  override readonly name = 'VisitorsError'
}
