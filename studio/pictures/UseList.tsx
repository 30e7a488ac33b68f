import {DocumentRow} from '../today/index.ts'
import type {PictureUse} from './api.ts'

interface Props {
  uses: readonly PictureUse[]
  /** Names of campaigns, by id. */
  campaigns: ReadonlyMap<string, string>
}

/** Documents that use a picture; each opens with a click. */
export const UseList = ({uses, campaigns}: Props) => (
  <ul style={{listStyle: 'none', margin: 0, padding: 0}}>
    {uses.map((use) => (
      <DocumentRow
        key={use.id}
        id={use.id}
        type={use.type}
        title={use.title}
        note={use.campaigns.flatMap((id) => campaigns.get(id) ?? []).join(', ')}
        state={
          use.isPublished
            ? {text: 'Publicerad', tone: 'positive'}
            : {text: 'Utkast', tone: 'caution'}
        }
      />
    ))}
  </ul>
)
