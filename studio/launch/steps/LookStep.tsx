import {Card, Grid, Stack, Text} from '@sanity/ui'
import {useEffect, useRef, useState} from 'react'
import {styled} from 'styled-components'
import {isRecord, themeFamilies} from '../../../schemas/index.ts'
import {Question} from '../Fields.tsx'
import type {StepProps} from './step-props.ts'

/** The page is laid out as on a desktop, and made smaller, in CSS pixels. */
const WIDTH = 1280
const HEIGHT = 860

const Frame = styled.div`
  position: relative;
  overflow: hidden;
  aspect-ratio: ${WIDTH} / ${HEIGHT};
  border-radius: 3px;
  background: var(--card-muted-bg-color);

  iframe {
    position: absolute;
    inset: 0 auto auto 0;
    /* The Studio keeps frames within their column. */
    width: ${WIDTH}px;
    max-width: none;
    height: ${HEIGHT}px;
    max-height: none;
    border: 0;
    transform-origin: 0 0;
    pointer-events: none;
  }
`

/** A page of the campaign, as a picture. */
function PagePicture({src, title}: {src: string; title: string}) {
  const frame = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(0)
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setScale((entry?.contentRect.width ?? 0) / WIDTH))
    if (frame.current) watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  return (
    <Frame ref={frame}>
      <iframe
        title={title}
        src={src}
        loading="lazy"
        scrolling="no"
        // Without scripts: it is a picture.
        sandbox="allow-same-origin"
        tabIndex={-1}
        aria-hidden
        style={{transform: `scale(${scale})`}}
      />
    </Frame>
  )
}

const Choice = styled.label`
  display: block;
  cursor: pointer;

  & input {
    position: absolute;
    opacity: 0;
  }
  & input:checked + [data-ui='Card'] {
    box-shadow: inset 0 0 0 3px var(--card-focus-ring-color);
  }
  & input:focus-visible + [data-ui='Card'] {
    outline: 2px solid var(--card-focus-ring-color);
    outline-offset: 2px;
  }
`

/** The six families, each as a picture of this campaign's own front page. */
export function LookStep({fields, change, revision}: StepProps) {
  const {slug} = fields
  const theme = isRecord(fields.theme) ? fields.theme : {}
  const address = isRecord(slug) && typeof slug.current === 'string' ? slug.current : ''
  // The pictures are drawn once: choosing changes nothing on them.
  const [seen] = useState(revision)
  return (
    <Question
      title="Hur ska den se ut?"
      about="Så ser er startsida ut i varje tema, med era egna ord. Färger, typsnitt och former kan ändras efteråt under Utseende."
    >
      {address === '' && (
        <Text size={1} role="status">
          Ge kampanjen ett namn och en adress i det första steget, så visas temana här.
        </Text>
      )}
      <Grid gridTemplateColumns={[1, 1, 2, 3]} gap={4} role="radiogroup" aria-label="Tema">
        {themeFamilies.map(({value, title, description}) => (
          <Choice key={value}>
            <input
              type="radio"
              name="family"
              checked={theme.family === value}
              onChange={() => change({theme: {_type: 'theme', family: value}})}
            />
            <Card border radius={3} padding={3} style={{height: '100%', boxSizing: 'border-box'}}>
              <Stack gap={3}>
                {address !== '' && (
                  <PagePicture
                    title={title}
                    src={`/preview/${encodeURIComponent(address)}/?family=${value}&seen=${seen}`}
                  />
                )}
                <Text size={2} weight="semibold">
                  {title}
                </Text>
                <Text size={1} muted>
                  {description}
                </Text>
              </Stack>
            </Card>
          </Choice>
        ))}
      </Grid>
    </Question>
  )
}
