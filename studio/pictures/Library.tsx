import {Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import {useCurrentUser} from 'sanity'
import {dayInSweden} from '../../schemas/index.ts'
import {count, NotThere} from '../desk/index.ts'
import {ownCampaigns} from '../workspace/own-campaign.ts'
import type {Picture, PictureList} from './api.ts'
import {Filters} from './Filters.tsx'
import {everything, type Filter, filtered} from './filter.ts'
import {PictureGrid} from './PictureGrid.tsx'

interface Props {
  list: PictureList | undefined
  /** What has just been uploaded stands first, whatever is filtered. */
  uploaded: readonly Picture[]
  error: unknown
  onChoose: (picture: Picture) => void
}

/** Pictures with what they are filtered by. Whoever works with one campaign begins with its pictures. */
export function Library({list, uploaded, error, onChoose}: Props) {
  const own = ownCampaigns(useCurrentUser())
  const [filter, setFilter] = useState<Filter>({
    ...everything,
    campaign: own?.length === 1 ? (own[0] ?? '') : '',
  })
  if (!list) return <NotThere error={error} />
  const found = filtered(list.pictures, filter, dayInSweden())
  return (
    <Stack gap={4}>
      {uploaded.length > 0 && (
        <Stack gap={3} data-testid="uploaded-pictures">
          <Text as="h2" size={1} weight="semibold">
            Nyss uppladdade
          </Text>
          <PictureGrid pictures={uploaded} onChoose={onChoose} />
        </Stack>
      )}
      <Filters list={list} filter={filter} onChange={setFilter} />
      <Text size={1} muted role="status">
        {found.length === 0
          ? 'Inga bilder stämmer med det.'
          : count(found.length, 'bild', 'bilder')}
      </Text>
      <PictureGrid pictures={found} onChoose={onChoose} />
    </Stack>
  )
}
