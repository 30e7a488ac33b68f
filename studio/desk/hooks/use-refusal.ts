import {useDocumentPairPermissions} from 'sanity'
import {refusalInWords} from '../refusals.ts'

/** Why whoever has signed in may not change what is published of a document; `undefined` when they may. */
export function useRefusal(id: string, type: string): string | undefined {
  const [permissions, isLoading] = useDocumentPairPermissions({id, type, permission: 'publish'})
  return !isLoading && permissions?.granted === false ? refusalInWords('publish') : undefined
}
