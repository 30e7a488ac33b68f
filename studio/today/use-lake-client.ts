import {useClient} from 'sanity'

const API_VERSION = '2025-02-19'

/** The client that this screen asks the Content Lake with. */
export const useLakeClient = () => useClient({apiVersion: API_VERSION})
