import {useId} from 'react'
import {styled} from 'styled-components'
import {type Block, parseGuide, type Span} from './parse-guide.ts'
import {pictureOf} from './pictures.ts'

const Article = styled.article`
  font-size: 1rem;
  line-height: 1.6;

  > :not(figure) {
    max-width: 65ch;
  }
  h1 {
    font-size: 1.75rem;
    line-height: 1.2;
    margin: 0 0 1rem;
  }
  h2 {
    font-size: 1.25rem;
    line-height: 1.3;
    margin: 2.5rem 0 0.5rem;
    scroll-margin-block-start: 1rem;
  }
  ol,
  ul {
    padding-inline-start: 1.5em;
  }
  li + li {
    margin-top: 0.4rem;
  }
  nav ul {
    columns: 15rem;
    list-style: none;
    margin: 0 0 1.5rem;
    padding: 0;
  }
  nav li {
    break-inside: avoid;
    margin: 0;
  }
  nav button {
    background: none;
    border: 0;
    color: inherit;
    cursor: pointer;
    font: inherit;
    padding: 0.25rem 0;
    text-align: start;
    text-decoration: underline;
  }
  figure {
    margin: 1.25rem 0;
  }
  img {
    border: 1px solid var(--card-border-color);
    border-radius: 6px;
    display: block;
    height: auto;
    max-width: 100%;
  }
`

const plain = (spans: readonly Span[]) => spans.map(({text}) => text).join('')

const Line = ({spans}: {spans: readonly Span[]}) =>
  spans.map(({text, mark}, index) => {
    const key = `${index} ${text}`
    if (mark === 'strong') return <strong key={key}>{text}</strong>
    return mark === 'em' ? <em key={key}>{text}</em> : <span key={key}>{text}</span>
  })

function GuideBlock({block, id}: {block: Block; id: string}) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Line spans={block.spans} />
      </p>
    )
  }
  if (block.kind === 'heading') {
    const Heading = block.level === 1 ? 'h1' : 'h2'
    return (
      <Heading id={id} tabIndex={-1}>
        <Line spans={block.spans} />
      </Heading>
    )
  }
  if (block.kind === 'picture') {
    return (
      <figure>
        <img src={pictureOf(block.file)} alt={block.alt} />
      </figure>
    )
  }
  const List = block.isNumbered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((spans) => (
        <li key={plain(spans)}>
          <Line spans={spans} />
        </li>
      ))}
    </List>
  )
}

/** Leads to a heading, also whoever uses a keyboard. */
function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus({preventScroll: true})
}

/** A guide, after a list of what it tells. */
export function Guide({text}: {text: string}) {
  const prefix = useId()
  const blocks = parseGuide(text).map((block, index) => ({block, id: `${prefix}-${index}`}))
  const [title, ...rest] = blocks
  const headings = rest.flatMap(({block, id}) =>
    block.kind === 'heading' ? [{id, heading: plain(block.spans)}] : [],
  )
  return (
    <Article lang="sv">
      {title && <GuideBlock {...title} />}
      <nav aria-label="I den här guiden">
        <ul>
          {headings.map(({id, heading}) => (
            <li key={id}>
              <button type="button" onClick={() => goTo(id)}>
                {heading}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {rest.map(({block, id}) => (
        <GuideBlock key={id} block={block} id={id} />
      ))}
    </Article>
  )
}
