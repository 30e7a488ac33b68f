import {styled} from 'styled-components'

/** A button that looks like the text around it. */
export const PlainButton = styled.button`
  padding: 0;
  border: 0;
  background: none;
  font: inherit;
  text-align: start;
  color: inherit;
  cursor: pointer;

  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 2px;
  }
`
