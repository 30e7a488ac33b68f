import {SaxesParser, type SaxesTagNS} from 'saxes'

/** A piece of a text: words that are written like this (`mark`), or plain ones (''). */
export interface Piece {
  text: string
  /** Id of what surrounds the words, such as a link; the same in all languages. */
  mark: string
}

/** One text to translate. */
export interface Unit {
  id: string
  /** Where the text stands, for the translator. */
  note?: string
  source: readonly Piece[]
  target?: readonly Piece[]
}

/** The texts of one document. */
export interface TranslationFile {
  /** Names the document. */
  original: string
  units: readonly Unit[]
}

/** Texts from one language to another. */
export interface Translation {
  source: string
  target: string
  files: readonly TranslationFile[]
}

type XliffVersion = '1.2' | '2.0'

/** A file cannot be read as XLIFF; the message is for whoever chose it. */
export class XliffError extends Error {
  override name = 'XliffError'
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Characters that XML cannot hold. */
const isAllowed = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return character === '\t' || character === '\n' || character === '\r'
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

const xml = (text: string): string =>
  [...text]
    .filter(isAllowed)
    .map((character) => escapes[character] ?? character)
    .join('')

const inline = (pieces: readonly Piece[], element: string): string =>
  pieces
    .map(({text, mark}) =>
      mark === '' ? xml(text) : `<${element} id="${xml(mark)}">${xml(text)}</${element}>`,
    )
    .join('')

const both = ({source, target}: Unit, element: string): string =>
  `<source xml:space="preserve">${inline(source, element)}</source>` +
  (target ? `<target xml:space="preserve">${inline(target, element)}</target>` : '')

function writeUnit(unit: Unit, index: number, version: XliffVersion): string {
  const {id, note} = unit
  if (version === '1.2') {
    const said = note === undefined ? '' : `<note>${xml(note)}</note>`
    return `<trans-unit id="${xml(id)}" xml:space="preserve">${both(unit, 'g')}${said}</trans-unit>`
  }
  const said = note === undefined ? '' : `<notes><note>${xml(note)}</note></notes>`
  return `<unit id="u${index + 1}" name="${xml(id)}">${said}<segment>${both(unit, 'pc')}</segment></unit>`
}

/**
 * Writes XLIFF 1.2 (OASIS, 2008) or 2.0 (OASIS, 2014). In 2.0 an id is a name token, so units are numbered there and their
 * own ids are names.
 */
export function writeXliff({source, target, files}: Translation, version: XliffVersion): string {
  const [from, to] = [xml(source), xml(target)]
  const written = files.map(({original, units}, index) => {
    const content = units.map((unit, index) => writeUnit(unit, index, version)).join('\n')
    return version === '1.2'
      ? `<file original="${xml(original)}" datatype="plaintext" source-language="${from}" target-language="${to}"><body>\n${content}\n</body></file>`
      : `<file id="f${index + 1}" original="${xml(original)}">\n${content}\n</file>`
  })
  const head =
    version === '1.2'
      ? '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'
      : `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${from}" trgLang="${to}">`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${written.join('\n')}\n</xliff>\n`
}

/** Joins neighbours that are written alike. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = []
  for (const {text, mark} of pieces) {
    const last = all.at(-1)
    if (text === '') continue
    if (last?.mark === mark) last.text += text
    else all.push({text, mark})
  }
  return all
}

/** Reads the elements of a file one after the other. */
class Reader {
  readonly files: {original: string; units: Unit[]}[] = []
  source = ''
  target = ''
  #unit: {id: string; source: Piece[]; target: Piece[] | undefined} | undefined
  /** What texts belong to at the moment. */
  #into: Piece[] | undefined
  readonly #marks: string[] = []
  /** Depth inside elements whose texts are not read, such as notes and alternatives. */
  #skipped = 0

  open({local, attributes}: SaxesTagNS): void {
    const is = (name: string) => attributes[name]?.value ?? ''
    if (this.#skipped > 0 || local === 'alt-trans' || local === 'note' || local === 'notes') {
      this.#skipped++
    } else if (local === 'xliff') {
      this.source = is('srcLang')
      this.target = is('trgLang')
    } else if (local === 'file') {
      this.source ||= is('source-language')
      this.target ||= is('target-language')
      this.files.push({original: is('original') || is('id'), units: []})
    } else if (local === 'trans-unit' || local === 'unit') {
      this.#unit = {id: is('name') || is('id'), source: [], target: undefined}
    } else if (local === 'source' && this.#unit) {
      this.#into = this.#unit.source
    } else if (local === 'target' && this.#unit) {
      this.#unit.target ??= []
      this.#into = this.#unit.target
    } else if (this.#into && (local === 'g' || local === 'pc')) {
      this.#marks.push(is('id'))
    } else if (this.#into && (local === 'mrk' || local === 'sm' || local === 'em')) {
      // Marks of translators' tools: only the words inside count.
    } else if (this.#into) {
      throw new XliffError(`Elementet <${local}> i ${this.#unit?.id ?? 'filen'} går inte att läsa.`)
    }
  }

  close({local}: SaxesTagNS): void {
    if (this.#skipped > 0) {
      this.#skipped--
    } else if (local === 'source' || local === 'target') {
      this.#into = undefined
    } else if (local === 'g' || local === 'pc') {
      this.#marks.pop()
    } else if ((local === 'trans-unit' || local === 'unit') && this.#unit) {
      const {id, source, target} = this.#unit
      const unit = {id, source: joined(source), ...(target ? {target: joined(target)} : {})}
      this.files.at(-1)?.units.push(unit)
      this.#unit = undefined
    }
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#into?.push({text, mark: this.#marks.at(-1) ?? ''})
  }
}

/**
 * Reads XLIFF 1.2 or 2.0. All segments of a unit are joined; notes and alternatives are passed over.
 * @throws {XliffError} when it is no well-formed XML, declares a document type, or is no XLIFF with two languages
 */
export function readXliff(file: string): Translation {
  const reader = new Reader()
  const parser = new SaxesParser({xmlns: true})
  let isXliff = false
  parser.on('doctype', () => {
    throw new XliffError('Filen har en dokumenttyp (DOCTYPE) och läses inte.')
  })
  parser.on('opentag', (tag) => {
    isXliff ||= tag.local === 'xliff'
    if (!isXliff) throw new XliffError('Filen är inte XLIFF. Välj en fil som slutar på .xlf.')
    reader.open(tag)
  })
  parser.on('closetag', (tag) => reader.close(tag))
  parser.on('text', (text) => reader.text(text))
  parser.on('cdata', (text) => reader.text(text))
  parser.on('error', (error) => {
    throw error
  })
  try {
    parser.write(file.replace(/^\ufeff/, '')).close()
  } catch (error) {
    if (error instanceof XliffError) throw error
    throw new XliffError('Filen är trasig: den går inte att läsa som XML.', {cause: error})
  }
  const {files, source, target} = reader
  if (files.length === 0 || !source || !target) {
    throw new XliffError('Filen säger inte mellan vilka språk den översätter.')
  }
  return {source, target, files}
}
