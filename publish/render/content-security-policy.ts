import {createHash} from 'node:crypto'
import {BASE_PLACEHOLDER} from '../compile/names.ts'
import {decoded} from '../markup.ts'

const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/gi
/** Scripts, and style attributes outside of them. */
const scriptOrStyleAttribute =
  /<script\b([^>]*)>([\s\S]*?)<\/script>|\sstyle=(?:"([^"]*)"|'([^']*)')/gi
/** A page declares that it runs WebAssembly, which a search index needs. */
const runsWasm = /<html\b[^>]*\sdata-wasm\b/i
/** Types of script elements that hold data, which no policy needs to allow. */
const dataType = /\btype=["']?(application\/(ld\+)?json|text\/plain)/i
const head = /<head\b[^>]*>(\s*<meta charset=[^>]*>)?/i

/** Hashes that are remembered: most pages have the same styles and scripts. */
const REMEMBERED = 1000
const remembered = new Map<string, string>()

function hash(text: string): string {
  const known = remembered.get(text)
  if (known) return known
  const made = `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(text, made)
  return made
}

function hashes(texts: Iterable<string>): string[] {
  return [...new Set([...texts].map(hash))].sort()
}

/** Rules that browsers read but do not run; policies must still allow their hashes. */
const speculationRules = /\btype=["']?speculationrules\b/i

/** The inline scripts of a page with their attributes, and its style attributes. */
function inlineOf(html: string) {
  const scripts: {attributes: string; text: string}[] = []
  const styleAttributes: string[] = []
  for (const [, attributes, text, double, single] of html.matchAll(scriptOrStyleAttribute)) {
    if (attributes === undefined || text === undefined) {
      styleAttributes.push(decoded(double ?? single ?? ''))
    } else if (!/\bsrc=/i.test(attributes) && !dataType.test(attributes)) {
      scripts.push({attributes, text})
    }
  }
  return {scripts, styleAttributes}
}

/**
 * The strictest Content-Security-Policy that a page works with: its own origin, and by hash the inline styles that it
 * was rendered with and the inline scripts of its templates. Script text from anywhere else, such as an editor's
 * field, is not among `ownScripts` and does not run.
 */
export function contentSecurityPolicy(html: string, ownScripts: ReadonlySet<string>): string {
  const {scripts, styleAttributes} = inlineOf(html)
  const styles = [...html.matchAll(styleElement)].map(([, text = '']) => text)
  const allowed = scripts
    .filter(({attributes, text}) => ownScripts.has(text) || speculationRules.test(attributes))
    .map(({text}) => text)
  const attributeHashes = hashes(styleAttributes)
  const directives = [
    "default-src 'self'",
    [
      "script-src 'self'",
      ...(runsWasm.test(html) ? ["'wasm-unsafe-eval'"] : []),
      ...hashes(allowed),
    ].join(' '),
    ["style-src 'self'", ...hashes(styles)].join(' '),
    attributeHashes.length > 0
      ? ["style-src-attr 'unsafe-hashes'", ...attributeHashes].join(' ')
      : "style-src-attr 'none'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ]
  return directives.join('; ')
}

/** Puts a page's policy into the page itself, so that it also applies on hosts that do not send our headers. */
export function withContentSecurityPolicy(html: string, ownScripts: ReadonlySet<string>): string {
  const policy = contentSecurityPolicy(html, ownScripts)
  return html.replace(
    head,
    (start) => `${start}<meta http-equiv="content-security-policy" content="${policy}">`,
  )
}

const policyElement = /<meta http-equiv="content-security-policy" content="[^"]*">/

/**
 * A page that answers at any address ("not found"), with its links starting at `base`. The addresses in its inline
 * styles change too, and its policy is updated to match.
 */
export function startingFrom(html: string, base: string): string {
  const atBase = (text: string) => text.replaceAll(BASE_PLACEHOLDER, base)
  const policy = policyOf(html) ?? ''
  const own = inlineOf(html).scripts.filter(({text}) => policy.includes(hash(text)))
  const ownScripts = new Set(own.map(({text}) => atBase(text)))
  return withContentSecurityPolicy(atBase(html.replace(policyElement, '')), ownScripts)
}

/** The policy that {@link withContentSecurityPolicy} put into a page, or null. */
export function policyOf(html: string): string | null {
  return /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? null
}
