import {Box, Card, Flex, Grid, Stack, Text} from '@sanity/ui'
import {type StringInputProps, set} from 'sanity'
import {styled} from 'styled-components'
import {type PaletteColours, themeFamilies} from '../../schemas/index.ts'

const Choice = styled.label`
  display: block;
  cursor: pointer;

  & input {
    position: absolute;
    opacity: 0;
  }
  & > [data-ui='Card'] {
    height: 100%;
    box-sizing: border-box;
  }
  & input:checked + [data-ui='Card'] {
    box-shadow: inset 0 0 0 2px var(--card-focus-ring-color);
  }
  & input:focus-visible + [data-ui='Card'] {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 2px;
  }
`

/** A swatch of a page in the theme's colours. */
function Sample({colours}: {colours: Readonly<PaletteColours>}) {
  return (
    <Flex
      aria-hidden
      gap={2}
      align="flex-end"
      style={{
        background: colours.background,
        color: colours.text,
        borderRadius: 3,
        padding: 10,
        height: 64,
        boxSizing: 'border-box',
        font: '700 26px/1 Inter, sans-serif',
        border: '1px solid var(--card-border-color)',
      }}
    >
      Aa
      <Box flex={1} />
      {[colours.surface, colours.primary, colours.accent].map((colour) => (
        <span
          key={colour}
          style={{background: colour, width: 18, height: 18, borderRadius: '50%'}}
        />
      ))}
    </Flex>
  )
}

/** A choice of theme families, each with a sample of its colours. */
export function ThemeFamilyInput({value, onChange, readOnly, elementProps}: StringInputProps) {
  return (
    <Grid gridTemplateColumns={[1, 2, 2, 3]} gap={3} role="radiogroup">
      {themeFamilies.map((family, index) => (
        <Choice key={family.value}>
          <input
            type="radio"
            name={elementProps.id}
            ref={index === 0 ? elementProps.ref : undefined}
            checked={family.value === value}
            disabled={readOnly}
            onChange={() => onChange(set(family.value))}
          />
          <Card border padding={3} radius={2}>
            <Stack gap={3}>
              <Sample colours={family.palette} />
              <Text size={1} weight="semibold">
                {family.title}
              </Text>
              <Text size={1} muted>
                {family.description}
              </Text>
            </Stack>
          </Card>
        </Choice>
      ))}
    </Grid>
  )
}
