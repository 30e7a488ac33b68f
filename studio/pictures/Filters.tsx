import {SearchIcon} from '@sanity/icons/Search'
import {Box, Button, Flex, Grid, Select, TextInput} from '@sanity/ui'
import type {PictureList} from './api.ts'
import {allOf, type Filter, SOON_DAYS} from './filter.ts'

interface Props {
  list: PictureList
  filter: Filter
  onChange: (filter: Filter) => void
}

const marks = [
  {name: 'lacksAlt', title: 'Utan alternativtext'},
  {name: 'endsSoon', title: `Rätten går ut inom ${SOON_DAYS} dagar`},
  {name: 'isUnused', title: 'Används inte'},
] as const

/** What is shown of the library. */
export function Filters({list: {pictures, campaigns}, filter, onChange}: Props) {
  const names = (values: readonly string[]) => values.map((name) => ({value: name, title: name}))
  const choices = [
    {
      name: 'campaign',
      title: 'Alla kampanjer',
      label: 'Kampanj',
      options: campaigns.map(({id, name}) => ({value: id, title: name})),
    },
    {
      name: 'person',
      title: 'Alla personer',
      label: 'Person',
      options: names(allOf(pictures, ({people}) => people)),
    },
    {
      name: 'credit',
      title: 'Alla fotografer',
      label: 'Fotograf eller illustratör',
      options: names(allOf(pictures, ({credits}) => credits)),
    },
  ] as const
  return (
    <Flex direction="column" gap={3} role="search" aria-label="Bilder">
      <TextInput
        aria-label="Sök bland bilder"
        placeholder="Vad bilden visar, fil, namn eller sida"
        icon={SearchIcon}
        value={filter.words}
        onChange={({currentTarget}) => onChange({...filter, words: currentTarget.value})}
      />
      <Grid gridTemplateColumns={[1, 1, 3]} gap={2}>
        {choices.map(({name, title, label, options}) => (
          <Select
            key={name}
            aria-label={label}
            fontSize={1}
            value={filter[name]}
            onChange={({currentTarget}) => onChange({...filter, [name]: currentTarget.value})}
          >
            <option value="">{title}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.title}
              </option>
            ))}
          </Select>
        ))}
      </Grid>
      <Flex gap={2} wrap="wrap" role="group" aria-label="Visa bara">
        {marks.map(({name, title}) => (
          <Box key={name}>
            <Button
              mode={filter[name] ? 'default' : 'ghost'}
              fontSize={1}
              padding={2}
              aria-pressed={filter[name]}
              text={title}
              onClick={() => onChange({...filter, [name]: !filter[name]})}
            />
          </Box>
        ))}
      </Flex>
    </Flex>
  )
}
