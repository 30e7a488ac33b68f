import type {MiddlewareHandler} from 'hono'
import {compress} from 'hono/compress'
import {isOnThisMachine} from '../../http/index.ts'

const compressing = compress()

/** Compresses responses (gzip, deflate) for remote clients; on the same machine it would only cost time. */
export const compressForOthers: MiddlewareHandler = (c, next) =>
  isOnThisMachine(c) ? next() : compressing(c, next)
