import {Flex, Text} from '@sanity/ui'
import {styled} from 'styled-components'
import type {Language, LanguageOption} from '../../schemas/index.ts'

export interface LanguageTab extends LanguageOption {
  readonly value: Language
  readonly written: boolean
  /** There is something to translate, and a campaign that needs it. */
  readonly needed: boolean
  readonly wrong: boolean
}

type Mark = 'wrong' | 'missing' | 'none'

const marks: Record<Mark, string> = {
  wrong: 'var(--card-badge-critical-dot-color, #f03e2f)',
  missing: 'var(--card-badge-caution-dot-color, #dd9a00)',
  none: 'transparent',
}

const Tab = styled.button<{$mark: Mark}>`
  appearance: none;
  border: 0;
  border-radius: 3px;
  background: transparent;
  color: inherit;
  padding: 5px 7px;
  cursor: pointer;
  display: inline-flex;
  align-items: center;
  gap: 5px;

  &:hover {
    background: var(--card-muted-bg-color);
  }
  &[aria-pressed='true'] {
    background: var(--card-muted-bg-color);
    box-shadow: inset 0 -2px 0 var(--card-focus-ring-color);
  }
  &:focus-visible {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 1px;
  }
  &::after {
    content: '';
    width: 6px;
    height: 6px;
    border-radius: 50%;
    background: ${({$mark}) => marks[$mark]};
    display: ${({$mark}) => ($mark === 'none' ? 'none' : 'block')};
  }
`

const markOf = ({wrong, needed, written}: LanguageTab): Mark =>
  wrong ? 'wrong' : needed && !written ? 'missing' : 'none'

const explanations: Record<Mark, string> = {wrong: ': något är fel', missing: ': saknas', none: ''}

/** A row of languages; a dot marks a translation that is missing or wrong. */
export function LanguageTabs(props: {
  chosen: Language
  languages: readonly LanguageTab[]
  onChoose: (language: Language) => void
}) {
  return (
    <Flex gap={1} wrap="wrap" role="group" aria-label="Språk">
      {props.languages.map((language) => {
        const mark = markOf(language)
        const label = language.title + explanations[mark]
        return (
          <Tab
            key={language.value}
            type="button"
            $mark={mark}
            aria-pressed={language.value === props.chosen}
            aria-label={label}
            title={label}
            onClick={() => props.onChoose(language.value)}
          >
            <Text size={0} weight="medium" as="span">
              {language.value.toUpperCase()}
            </Text>
          </Tab>
        )
      })}
    </Flex>
  )
}
