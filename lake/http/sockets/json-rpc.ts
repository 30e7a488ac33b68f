import {isObject} from '../../json.ts'
/** A JSON-RPC 2.0 call: https://www.jsonrpc.org/specification */
export interface Call {
  id: string | number | null
  method: string
  params: Record<string, unknown>
}

export const METHOD_NOT_FOUND = -32601
export const INVALID_PARAMS = -32602
export const INVALID_REQUEST = -32600
export const PARSE_ERROR = -32700

const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

/** Parses a call; returns a JSON-RPC error code if it is invalid. */
export const readCall = (text: string): Call | number => {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return PARSE_ERROR
  }
  if (!isObject(message) || typeof message.method !== 'string') return INVALID_REQUEST
  const {id, method, params} = message
  return {id: isId(id) ? id : null, method, params: isObject(params) ? params : {}}
}

export const result = (id: Call['id'], value: unknown): string =>
  JSON.stringify({jsonrpc: '2.0', id, result: value})

export const failure = (id: Call['id'], code: number, message: string): string =>
  JSON.stringify({jsonrpc: '2.0', id, error: {code, message}})

export const notification = (method: string, params: unknown): string =>
  JSON.stringify({jsonrpc: '2.0', method, params})
