import {createHash} from 'node:crypto'
import {BASE_PLACEHOLDER} from '../compile/names.ts'
import {decoded} from '../markup.ts'

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/gi
const styleAttribute = /\sstyle=(?:"([^"]*)"|'([^']*)')/gi
/** A page declares that it runs WebAssembly, which a search index needs. */
const runsWasm = /<html\b[^>]*\sdata-wasm\b/i
/** Types of script elements that hold data, which no policy needs to allow. */
const dataType = /\btype=["']?(application\/(ld\+)?json|text\/plain)/i
const head = /<head\b[^>]*>(\s*<meta charset=[^>]*>)?/i

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

function hashes(texts: Iterable<string>): string[] {
  return [...new Set([...texts].map(hash))].sort()
}

/** Rules that browsers read but do not run; policies must still allow their hashes. */
const speculationRules = /\btype=["']?speculationrules\b/i

/** The inline scripts of a page, with their attributes. */
const inlineScripts = (html: string) =>
  [...html.matchAll(scriptElement)]
    .map(([, attributes = '', text = '']) => ({attributes, text}))
    .filter(({attributes}) => !/\bsrc=/i.test(attributes) && !dataType.test(attributes))

/**
 * The strictest Content-Security-Policy that a page works with: its own origin, and by hash the inline styles that it
 * was rendered with and the inline scripts of its templates. Script text from anywhere else, such as an editor's
 * field, is not among `ownScripts` and does not run.
 */
export function contentSecurityPolicy(html: string, ownScripts: ReadonlySet<string>): string {
  const scripts = inlineScripts(html)
    .filter(({attributes, text}) => ownScripts.has(text) || speculationRules.test(attributes))
    .map(({text}) => text)
  const styles = [...html.matchAll(styleElement)].map(([, text = '']) => text)
  const attributes = [...html.replace(scriptElement, '').matchAll(styleAttribute)].map(
    ([, double, single]) => decoded(double ?? single ?? ''),
  )
  const attributeHashes = hashes(attributes)
  const directives = [
    "default-src 'self'",
    [
      "script-src 'self'",
      ...(runsWasm.test(html) ? ["'wasm-unsafe-eval'"] : []),
      ...hashes(scripts),
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
  const own = inlineScripts(html).filter(({text}) => policy.includes(hash(text)))
  const ownScripts = new Set(own.map(({text}) => atBase(text)))
  return withContentSecurityPolicy(atBase(html.replace(policyElement, '')), ownScripts)
}

/** The policy that {@link withContentSecurityPolicy} put into a page, or null. */
export function policyOf(html: string): string | null {
  return /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? null
}
