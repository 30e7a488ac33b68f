/** Connection details of a request. */
export interface Visit {
  /** Scheme, host and port that the browser used. */
  origin: string
  /** Address of the client; absent for requests that the server makes to itself. */
  address: string | undefined
}
