import {administrator, type Lake, publisher} from '../../lake/index.ts'
import {AssetMissingError, type ContentSource, queryDefaults} from '../source.ts'
import {strongReferences} from './references.ts'
import {requesterFor} from './requester-for.ts'

/**
 * Content from the lake in this process. The public view follows the lake's own access rules; drafts and releases are
 * read as the administrator, for previews only.
 */
export function embeddedSource(lake: Lake, datasetName = 'production'): ContentSource {
  const dataset = lake.dataset(datasetName)
  return {
    query(query, params = {}, view = {}) {
      const asked = {
        query,
        params: {...queryDefaults, ...params},
        perspective: view.perspective ?? 'published',
        ...(view.sourceMap ? {resultSourceMap: true} : {}),
      }
      return dataset.query(asked, requesterFor(view))
    },

    async brokenReferences(documentId) {
      const document = dataset.document(documentId, publisher)
      return [...strongReferences(document)].filter(({id}) => !dataset.collection.get(id))
    },

    misfits: () => dataset.misfits(),

    subscribe(onChange) {
      return dataset.subscribe((event) => {
        const documentIds =
          event.kind === 'commit'
            ? event.changes.map(({id}) => id)
            : event.documents.map(({_id}) => _id)
        const transactionId = event.kind === 'commit' ? event.transactionId : 'clock'
        onChange({transactionId, touched: event.touched, documentIds})
      })
    },

    async openAsset({_id}) {
      try {
        const {path} = await lake.media(datasetName).assets.original(_id, administrator)
        return {path}
      } catch (cause) {
        throw new AssetMissingError(_id, {cause})
      }
    },

    // The lake is closed by whoever opened it.
    async close() {},
  }
}
