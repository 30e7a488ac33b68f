import {Box, Flex} from '@sanity/ui'
import {type StringInputProps, set} from 'sanity'
import {styled} from 'styled-components'

const Swatch = styled.input`
  appearance: none;
  width: 35px;
  height: 35px;
  padding: 0;
  border: 1px solid var(--card-border-color);
  border-radius: 3px;
  background: none;
  cursor: pointer;

  &::-webkit-color-swatch-wrapper {
    padding: 3px;
  }
  &::-webkit-color-swatch,
  &::-moz-color-swatch {
    border: 0;
    border-radius: 2px;
  }
`

/** An input for a colour, which can be picked or typed as `#rrggbb`. */
export function ColourInput(props: StringInputProps) {
  const {value, readOnly, onChange} = props
  return (
    <Flex gap={2} align="center">
      <Swatch
        type="color"
        aria-label="Välj färg"
        value={/^#[0-9a-f]{6}$/i.test(value ?? '') ? value : '#888888'}
        disabled={readOnly}
        onChange={(event) => onChange(set(event.currentTarget.value))}
      />
      <Box flex={1}>{props.renderDefault(props)}</Box>
    </Flex>
  )
}
