import {createHash} from 'node:crypto'
import {BASE_PLACEHOLDER} from '../compile/names.ts'

const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi
const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/gi
const rootElement = /<html\b[^>]*>/i
/** A page declares that it runs WebAssembly, which a search index needs. */
const runsWasm = /\sdata-wasm\b/i
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

/** Inline scripts and styles that templates declare. */
export interface DeclaredInline {
  scripts: ReadonlySet<string>
  styles: ReadonlySet<string>
  /** Declared by the page itself, as either. */
  ofPage?: ReadonlySet<string>
  /** The other origin that the page's forms are sent to, when a template has asked for it. */
  formOrigin?: string | undefined
}

const allowedOf = (
  found: ReadonlySet<string>,
  declared: ReadonlySet<string>,
  ofPage: ReadonlySet<string> = new Set(),
) => hashes([...found].filter((text) => declared.has(text) || ofPage.has(text)))

/** The texts of a page's inline scripts and styles, whoever wrote them. */
function inlineIn(html: string): DeclaredInline {
  const scripts = [...html.matchAll(scriptElement)].flatMap(([, attributes = '', text = '']) =>
    /\bsrc=/i.test(attributes) || dataType.test(attributes) ? [] : text,
  )
  const styles = [...html.matchAll(styleElement)].map(([, text = '']) => text)
  return {scripts: new Set(scripts), styles: new Set(styles)}
}

/**
 * The strictest Content-Security-Policy that a page works with: its own origin, and by hash the inline scripts and
 * styles that templates declare. Text from anywhere else, such as an editor's field, is not among them and takes no
 * effect, even if it ends up in the page as markup.
 */
export function contentSecurityPolicy(html: string, declared: DeclaredInline): string {
  const found = inlineIn(html)
  const [root = ''] = rootElement.exec(html) ?? []
  const directives = [
    "default-src 'self'",
    [
      "script-src 'self'",
      ...(runsWasm.test(root) ? ["'wasm-unsafe-eval'"] : []),
      ...allowedOf(found.scripts, declared.scripts, declared.ofPage),
    ].join(' '),
    ["style-src 'self'", ...allowedOf(found.styles, declared.styles, declared.ofPage)].join(' '),
    "style-src-attr 'none'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...(declared.formOrigin ? [declared.formOrigin] : [])].join(' '),
  ]
  return directives.join('; ')
}

/** Puts a page's policy into the page itself, so that it also applies on hosts that do not send our headers. */
export function withContentSecurityPolicy(html: string, declared: DeclaredInline): string {
  const policy = contentSecurityPolicy(html, declared)
  return html.replace(
    head,
    (start) => `${start}<meta http-equiv="content-security-policy" content="${policy}">`,
  )
}

/** The other origin in a policy that {@link contentSecurityPolicy} made. */
const formAction = /form-action 'self' ([^;]+)/
const policyElement = /<meta http-equiv="content-security-policy" content="[^"]*">/

/**
 * A page that answers at any address ("not found"), with its links starting at `base`. The addresses in its inline
 * styles change too, and its policy is updated to match.
 */
export function startingFrom(html: string, base: string): string {
  const atBase = (text: string) => text.replaceAll(BASE_PLACEHOLDER, base)
  const policy = policyOf(html) ?? ''
  const found = inlineIn(html)
  const allowed = (texts: ReadonlySet<string>) =>
    new Set([...texts].filter((text) => policy.includes(hash(text))).map(atBase))
  const [, formOrigin] = formAction.exec(policy) ?? []
  const declared = {scripts: allowed(found.scripts), styles: allowed(found.styles), formOrigin}
  return withContentSecurityPolicy(atBase(html.replace(policyElement, '')), declared)
}

/** The policy that {@link withContentSecurityPolicy} put into a page, or null. */
export function policyOf(html: string): string | null {
  return /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? null
}
