import type {ToolMenuProps} from 'sanity'

/** Names of the tools in the order of the work: what is made, what comes back, what one looks up now and then. */
const order = [
  'idag',
  'structure',
  'sidan',
  'kalender',
  'releases',
  'bilder',
  'tillganglighet',
  'inkorg',
  'resultat',
  'hjalp',
  'ny-kampanj',
  'medarbetare',
  'mitt-konto',
  'papperskorg',
]

const placeOf = (name: string): number => {
  const index = order.indexOf(name)
  return index < 0 ? order.length : index
}

/**
 * The Studio's menu. The order of the tools themselves decides something else: which of them opens a link to create or
 * edit a document.
 */
export function ToolMenu({renderDefault, ...props}: ToolMenuProps) {
  const tools = props.tools.toSorted((a, b) => placeOf(a.name) - placeOf(b.name))
  return renderDefault({...props, renderDefault, tools})
}
