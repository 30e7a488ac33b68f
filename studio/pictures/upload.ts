import type {SanityClient} from 'studio-client'
import {explained, messageOf} from '../desk/index.ts'
import type {Picture} from './api.ts'

/** A picture that was uploaded, or why not. */
export type Uploaded = {name: string; picture: Picture} | {name: string; failure: string}

/** Uploads pictures one after the other. A file that is refused does not keep the others out. */
export async function uploadPictures(
  client: SanityClient,
  files: readonly File[],
  onDone: (uploaded: Uploaded) => void,
): Promise<void> {
  for (const file of files) {
    const {name} = file
    try {
      const asset = await client.assets.upload('image', file, {filename: name})
      const {width, height} = asset.metadata.dimensions
      onDone({
        name,
        picture: {
          id: asset._id,
          // Until something uses it, the server shows it to nobody who may not see everything.
          url: URL.createObjectURL(file),
          name,
          width,
          height,
          uploadedAt: asset._createdAt,
          alts: [],
          lacksAlt: false,
          credits: [],
          people: [],
          until: null,
          hindrance: null,
          uses: [],
        },
      })
    } catch (error) {
      onDone({name, failure: messageOf(explained(error))})
    }
  }
}
