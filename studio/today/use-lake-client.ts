import {useClient} from 'sanity'
import {API_VERSION} from '../workspace/api-version.ts'

/** The client that this screen asks the Content Lake with. */
export const useLakeClient = () => useClient({apiVersion: API_VERSION})
